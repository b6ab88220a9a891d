export const common = {
  app: { name: '고르게', skip: '본문으로 바로 가기', sample: '견본 데이터입니다', sampleMore: '학교와 체험처는 지어낸 것이고, 메일은 밖으로 나가지 않습니다.' },
  shell: {
    main: '주 메뉴', help: '도움 {phone}', helpShort: '도움 전화', language: '언어', more: '더보기', signOut: '로그아웃', account: '내 계정', close: '닫기',
    notFound: '찾는 화면이 없습니다', notFoundWhy: '주소가 바뀌었거나 다른 역할의 화면입니다.', home: '첫 화면으로 가기',
  },
  nav: {
    groups: { today: '오늘', allocation: '배정', visits: '방문', files: '자료' },
    today: '오늘', seasons: '고르게 나누기', bookings: '예약', venues: '체험처', pool: '체험처 풀', inspections: '안전점검', inspectionPlan: '점검 계획', schools: '학교', fairness: '배려 장부', negotiations: '조정함', holidays: '공휴일', subscribers: '연동',
    home: '홈', wishes: '희망 내기', myBookings: '내 예약', calendar: '학교 일정', requests: '받은 예약', openings: '여는 날', visits: '방문 준비', visitDay: '방문일', escorts: '인솔자', vehicles: '차량', toInspect: '점검할 곳', places: '남은 자리', finder: '체험처 둘러보기', poolHealth: '풀 건강', waits: '대기', waiting: '대기 목록', results: '방문 결과', roster: '배정표', records: '변경 기록', registrations: '등록 신청', duplicates: '같은 곳 찾기', venueSheet: '체험처 파일',
  },
  role: { teacher: '교사', host: '체험처', director: '센터 담당자', inspector: '점검자' },
  state: {
    loading: '불러오고 있습니다', saving: '보내고 있습니다', saved: '저장됨 {time}', failedLoad: '불러오지 못했습니다', failedSave: '저장하지 못했습니다', again: '다시 불러오기',
    stale: '다른 사람이 먼저 바꿨습니다', staleWhat: '적으신 내용은 그대로 있습니다. 새 내용을 본 뒤 다시 보내 주세요.', seeNew: '새 내용 보기',
    checkFields: '고칠 곳이 {n, number}곳 있습니다',
  },
  problem: {
    offline: '서버에 닿지 못했습니다.', offlineDo: '인터넷 연결을 확인한 뒤 다시 눌러 주세요. 적으신 내용은 남아 있습니다.',
    server: '서버에서 일을 마치지 못했습니다.', serverDo: '잠시 뒤에 다시 눌러 주세요. 계속되면 센터에 전화해 주세요.',
    forbidden: '이 일을 할 권한이 없습니다.', forbiddenDo: '권한이 필요하면 센터에 알려 주세요.',
    missing: '찾는 내용이 없습니다. 지워졌거나 주소가 바뀌었습니다.', missingDo: '목록에서 다시 골라 주세요.',
    conflict: '그사이 상황이 바뀌었습니다.', conflictDo: '화면을 새로 불러와 지금 상태를 확인해 주세요.',
    rule: '정해진 규칙에 맞지 않습니다.', ruleDo: '내용을 고쳐 다시 보내 주세요.',
    many: '짧은 시간에 너무 여러 번 눌렀습니다.', manyDo: '1분쯤 뒤에 다시 눌러 주세요.',
    call: '계속되면 전화 주세요: {phone}',
  },
  page: { previous: '앞쪽', next: '뒤쪽', of: '{page}쪽 / 모두 {pages}쪽', nav: '쪽 넘기기', total: '모두 {total, number}곳', totalCases: '모두 {total, number}건' },
  unit: {
    students: '{n, number}명', cases: '{n, number}건', places: '{n, number}곳', weeks: '{n, number}주', times: '{n}배', percent: '{n}%', km: '{n}km', grade: '{n}학년', klass: '{grade}학년 {klass}',
  },
  band: { am: '오전', pm: '오후', amHours: '오전 10시–12시', pmHours: '오후 2시–4시' },
  weekday: { '1': '월', '2': '화', '3': '수', '4': '목', '5': '금', '6': '토', '7': '일' },
  field: {
    'office-finance': '경영·사무·금융·보험', engineering: '연구·공학기술', 'education-welfare-safety': '교육·법률·복지·경찰·소방·군인', health: '보건·의료',
    'arts-media-sports': '예술·방송·디자인·스포츠', 'beauty-food-travel': '미용·여행·숙박·음식·경비·청소', 'sales-transport': '영업·판매·운전·운송',
    construction: '건설·채굴', 'installation-production': '설치·정비·생산', agriculture: '농림어업',
  },
  booking: {
    'host-pending': '체험처 답 기다림', confirmed: '확정', 'host-declined': '체험처가 어렵다고 함', 'cancelled-by-school': '학교가 취소함', 'cancelled-by-centre': '센터가 취소함',
    offered: '학교 답 기다림', ready: '준비 마침', visited: '다녀옴', 'no-show': '오지 않음', 'result-entered': '결과 냄', closed: '마무리됨',
    'offer-declined': '학교가 사양함', 'offer-expired': '학교 답 기한 지남', 'cancelled-by-host': '체험처가 취소함', 'cancelled-by-weather': '날씨로 취소함',
    party: '{school} {grade}학년 {n, number}명', partyClass: '{school} {grade}학년 {klass} {n, number}명', cancel: '방문 취소하기', cancelTitle: '이 방문을 취소할까요?',
    cancelWho: '{venue}에 취소 메일이 갑니다.', cancelReason: '취소하는 까닭', cancelDo: '취소하고 알리기', keep: '그대로 두기', cancelled: '{venue} 방문을 취소했습니다. 체험처에 메일이 갑니다.',
    why: '까닭: {reason}', answerDue: '{day}까지 답을 기다립니다', cancelFailed: '취소하지 못했습니다',
  },
} as const;
