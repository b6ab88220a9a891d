export const availability = {
  availability: {
    lead: '열어 둔 날에만 학생이 갑니다. 오전이나 오후를 누르면 열리고, 다시 누르면 닫힙니다.', empty: '아직 열린 날이 없습니다. 열어 둔 날에만 학생이 갑니다.',
    none: '닫힘', open: '열림', asked: '답 기다림', confirmed: '확정', uncleared: '점검 뒤', closed: '닫힘', off: '쉼', students: '{n}명', visits: '{n}건', am: '오전', pm: '오후',
    opened: '{when}을 열었습니다.', shut: '{when}을 닫았습니다.', failed: '바꾸지 못했습니다', wayOut: '다른 날로 바꾸기',
    weekly: '요일로 열기', copy: '지난달 복사', dayOff: '쉬는 날', limits: '얼마나 자주', seats: '하루의 인원', feed: '달력 구독',
    weekdays: '요일', halves: '반나절', seatsLabel: '반나절에 받을 학생 수 (비우면 {n}명)', seatsOf: '받을 학생 수', day: '날짜', band: '반나절', from: '시작하는 날', until: '끝나는 날', reason: '쉬는 이유', reasonMissing: '쉬는 이유를 적어 주세요', daysMissing: '날짜를 골라 주세요', choiceMissing: '요일과 반나절을 골라 주세요',
    look: '어떻게 바뀌는지 보기', back: '고치기', cancel: '그만두기', save: '바꾸기', preview: '이렇게 바뀝니다', remove: '지우기', set: '켜 둔 요일', sets: '정해 둔 쉬는 날',
    doWeekly: '이대로 열기', doRemove: '이 요일 끄기', doCopy: '복사하기', doOff: '쉬는 날로 정하기', doLimits: '이대로 정하기', done: '바꿨습니다.',
    copyLead: '{month}에 지난달과 같은 요일을 엽니다. 이미 정한 날은 그대로 둡니다.', every: '매주 {weekday}요일 {band}', pattern: '매주 {weekday}요일 {band} · {span}',
    opens: '반나절 {n}개를 엽니다.', unclearedLine: '그 가운데 {n}개는 안전점검을 받은 뒤 열립니다.', resizes: '반나절 {n}개의 인원을 바꿉니다.', closes: '비어 있는 반나절 {n}개를 닫습니다.', stay: '방문 {n}건은 그대로 갑니다: {who}.', wishes: '아직 자리가 정해지지 않은 학교 희망 {n, number}건이 이 날과 이 직업군을 바라고 있습니다.', leftClosed: '손으로 닫은 날은 닫힌 채로 둡니다: {days}.', skipped: '쉬는 날은 건너뜁니다: {days}.', nothing: '바뀌는 것이 없습니다.',
    inTheWay: '방문 {n}건이 있어 쉬는 날로 정할 수 없습니다: {who}. 방문을 다른 날로 바꾸거나 어렵다고 답한 뒤 정해 주세요.', over: '이미 정해진 방문 가운데 {n}건이 이 수를 넘습니다. 그대로 갑니다: {who}.', fromNow: '새로 잡히는 방문부터 이 수를 지킵니다.', visit: '{when} {school} {n}명',
    partiesPerDay: '하루에 받을 모둠', partiesPerWeek: '한 주에 받을 모둠', partiesPerMonth: '한 달에 받을 모둠', daysPerWeek: '한 주에 받을 날 (비우면 제한 없음)', daysPerMonth: '한 달에 받을 날 (비우면 제한 없음)', gapDays: '방문과 방문 사이에 비울 날',
  },
  hostToday: {
    nav: '오늘', title: '오늘 방문', empty: '오늘 방문이 없습니다.', next: '다음 방문은 {day}입니다.', visit: '{time} · {school} {n}명', minutes: '{n}분 뒤', hours: '{h}시간 {m}분 뒤', begun: '시작할 시간이 지났습니다',
    teacher: '인솔 교사', call: '{phone} 전화하기', noTeacher: '아직 적어 두지 않았습니다', meeting: '만나는 곳', count: '온 학생 수', arrive: '학생이 도착했습니다', depart: '마쳤습니다', notCome: '학생이 오지 않았습니다', notComeAsk: '학생이 오지 않았다고 센터에 알릴까요?', notComeDo: '센터에 알리기', cancel: '그만두기',
    arrived: '{time} 도착, {n}명', departed: '{time} 마침', noShow: '오지 않았다고 센터에 알렸습니다.', failed: '적지 못했습니다', tryCentre: '급하면 센터로 전화해 주세요: {phone}',
    safety: '안전하게', line1: '비상구와 소화기 자리를 먼저 알려 주세요.', line2: '뜨겁거나 날카로운 것은 손이 닿지 않게 치워 주세요.', line3: '다치면 119에 먼저, 그다음 인솔 교사와 센터에 전화해 주세요.',
    papers: '우리 가게 서류', inspection: '안전점검', mou: '업무협약(MOU)', corrections: '보완할 것', until: '{day}까지', none: '적힌 것이 없습니다', noneToFix: '없음',
  },
  feed: {
    title: '달력 구독', lead: '주소를 달력 앱의 ‘구독’에 붙여 넣으면 방문이 바뀔 때마다 달력도 따라 바뀝니다. 주소를 아는 사람은 누구나 방문 일정을 볼 수 있으니 다른 사람에게 보내지 마세요.', none: '만들어 둔 주소가 없습니다.', since: '{day}에 만든 주소가 쓰이고 있습니다. 주소는 다시 볼 수 없습니다.', make: '주소 만들기', again: '새 주소 만들기 (예전 주소는 없어집니다)', revoke: '주소 없애기', address: '달력 주소', shown: '지금 복사해 두세요. 이 화면을 벗어나면 다시 볼 수 없습니다.', revoked: '주소를 없앴습니다.', failed: '주소를 바꾸지 못했습니다',
  },
  links: {
    open: '메일 링크', venueTitle: '{name} 메일 링크', schoolTitle: '{name} 메일 링크', lead: '로그인 없이 쓰는 메일의 링크입니다. 잘못 보냈거나 담당자가 바뀌면 끊고 새로 보낼 수 있습니다.', live: '쓰이는 링크 {n}개', none: '쓰이는 링크가 없습니다.', nobody: '링크를 받은 사람이 없습니다.', waits: '대기 목록 링크', revoke: '링크 끊기', renew: '끊고 새 링크 보내기', revoked: '링크 {n}개를 끊었습니다.', renewed: '예전 링크를 끊고 새 링크를 보냅니다: {email}', noEmail: '이메일 주소가 없어 새 링크를 보낼 수 없습니다.', failed: '링크를 바꾸지 못했습니다', close: '닫기',
    agreement: '업무협약(MOU) 끝나는 날', saveAgreement: '업무협약 저장', agreed: '업무협약을 저장했습니다.',
  },
} as const;
