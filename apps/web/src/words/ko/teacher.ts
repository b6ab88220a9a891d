export const teacher = {
  teacherHome: {
    title: '홈', due: '{title} 희망 내기', until: '{time}까지', left: '{n}일 남음', today: '오늘 마감', sent: '희망 {n, number}건을 냈습니다', none: '아직 낸 희망이 없습니다', start: '희망 내기', go: '희망 이어서 내기', closed: '희망을 마감했습니다. 결과가 나오면 메일로 알려 드립니다.', published: '자리가 정해졌습니다', seeAnswer: '결과와 이유 보기', noSeason: '지금 희망을 받는 기간이 없습니다. 센터가 기간을 열면 메일로 알려 드립니다.',
    visits: '다가오는 방문', noVisits: '정해진 방문이 없습니다. 희망을 내면 여기에 방문이 생깁니다.', allBookings: '예약 모두 보기',
  },
  wishes: {
    title: '희망 내기', lead: '{title} · {days} 사이에 갈 희망을 적습니다. {due}까지 고칠 수 있습니다.', closedLead: '{title} · {due}에 마감했습니다. 이제 고칠 수 없습니다.', season: '기간', write: '희망 적기', empty: '아직 낸 희망이 없습니다. 학년이나 반마다 한 건씩 적어 주세요.', emptyClosed: '이 기간에 낸 희망이 없습니다.', edit: '고치기', look: '자세히 보기', withdraw: '희망 거두기', withdrawTitle: '이 희망을 거둘까요?', withdrawWhat: '{name}의 희망이 지워집니다. 마감 전까지 다시 낼 수 있습니다.', withdrawn: '희망을 거뒀습니다.', withdrawFailed: '희망을 거두지 못했습니다', sent: '희망을 냈습니다. 마감 전까지 고칠 수 있고, 결과는 메일로 알려 드립니다.', sentAt: '{time}에 냄', days: '희망한 날', noSeason: '지금 희망을 받는 기간이 없습니다.',
    answer: { assigned: '자리가 정해졌습니다', unassigned: '자리를 찾지 못했습니다', when: '정한 날', parties: '가는 곳', party: '{venue} {n, number}명', why: '왜 이 날인가요?' },
  },
  wish: {
    newTitle: '희망 적기', editTitle: '희망 고치기', viewTitle: '낸 희망', steps: { group: '1. 학년과 인원', interests: '2. 하고 싶은 체험', weeks: '3. 날과 주 고르기', conditions: '때와 거리' }, loading: '우리 학교 일정과 자리를 확인하고 있습니다',
    grade: '학년', scope: '누가 가나요', wholeGrade: '학년 전체', oneClass: '한 반', klass: '반 이름', klassHint: '예: 3반', headcount: '참여 인원', escorts: '인솔 교사', accessible: '휠체어 자리', accessibleHint: '필요한 사람 수',
    interestsHint: '학생 한 명이 한 분야를 고릅니다. 합이 참여 인원과 같아야 합니다.', sum: '합 {sum, number}명 / 참여 {total, number}명', sumOk: '딱 맞습니다', sumLeft: '{n, number}명 더 적어 주세요', sumOver: '{n, number}명 많습니다', fill: '고르게 채우기',
    weeksHint: '가고 싶은 날을 1순위부터 다섯 날까지 누르고, 주마다 갈 수 있는지 표시해 주세요. 표시하지 않은 주는 희망한 날에서 3주 안이면 갈 수 있는 주로 봅니다.',
    ranked: '고른 날', rankedNone: '아직 고른 날이 없습니다. 주 목록에서 날을 눌러 주세요.', rank: '{n}순위', up: '순위 올리기', remove: '빼기', rankedFull: '다섯 날을 모두 골랐습니다. 다른 날을 고르려면 하나를 빼 주세요.',
    crowd: '지금 희망 {wished, number}명 / 자리 {seats, number}명', crowded: '몰림', roomy: '여유', mark: '{week}에 갈 수 있나요?', marks: { good: '가능', 'rather-not': '되도록 피함', impossible: '불가' }, dayList: '{week}의 날', unavailable: '{name}', because: { EXAM: '시험', VACATION: '방학', CLOSURE: '휴업', HOLIDAY: '공휴일', SCHOOL_EVENT: '학교 행사' }, clear: '표시 지우기',
    bands: '때', maxKm: '학교에서 얼마나 멀리까지', km: '{n}km까지', conditionsHint: '멀리까지 갈수록 자리가 많아집니다.', submit: '희망 내기', save: '고친 희망 내기', back: '목록으로', failed: '희망을 내지 못했습니다',
    error: { headcount: '참여 인원은 1명에서 1,000명까지 적어 주세요', klass: '반 이름을 적어 주세요', interests: '분야별 인원의 합이 참여 인원과 같아야 합니다', rankedDays: '가고 싶은 날을 하나 이상 골라 주세요', bands: '오전과 오후 가운데 하나는 골라 주세요', accessible: '휠체어 자리는 참여 인원보다 많을 수 없습니다', unavailableDay: '{day}은 {grade}학년이 갈 수 없는 날입니다. 빼 주세요.' },
    stale: { title: '그사이 바뀐 내용', mine: '내가 적은 내용', theirs: '지금 저장된 내용', what: '항목', useTheirs: '저장된 내용으로 바꾸기', useMine: '내 내용으로 다시 내기', same: '다른 곳이 없습니다.' },
    draft: '적던 내용을 불러왔습니다.',
  },
  teacherBookings: { title: '내 예약', empty: '예약이 없습니다. 희망을 내면 결과가 나온 뒤 여기에 방문이 보입니다.', emptyDo: '희망 내기' },
} as const;
