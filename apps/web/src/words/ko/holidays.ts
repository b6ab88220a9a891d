export const holidays = {
  holidays: {
    title: '공휴일 표', lead: '공휴일에는 아무도 방문하지 않습니다. 새로 정해진 공휴일을 넣으면 그날은 새로 예약할 수 없습니다.',
    hits: '공휴일에 남은 예약 {n, number}건', hitsNote: '학교와 체험처에 알리고 취소하거나 다른 날로 옮겨 주세요.',
    add: '공휴일 더하기', addNote: '저장하기 전에 걸리는 희망과 예약을 먼저 보여 드립니다.', day: '날짜', name: '이름', nameHint: '예: 임시공휴일', look: '걸리는 것 보기', needDay: '날짜를 골라 주세요', needName: '이름을 적어 주세요', known: '이미 표에 있는 날입니다. 저장하면 이름만 바뀝니다.',
    gazette: '관보에서 채우기', gazetteNote: '관보에 실린 공휴일 가운데 표에 없는 날을 찾습니다.', year: '연도', find: '빠진 날 보기', nothingMissing: '{year}년은 빠진 날이 없습니다.',
    preview: '{n, plural, =1 {이날을} other {이 #일을}} 공휴일로 하면', previewNone: '걸리는 희망, 여는 날, 예약이 없습니다.', save: '{n, plural, =1 {공휴일로} other {#일을 공휴일로}} 저장하기', cancel: '그만두기', failed: '저장하지 못했습니다', lookFailed: '걸리는 것을 불러오지 못했습니다',
    saved: '공휴일 {n, number}일을 저장했습니다. 이제 이날은 새로 예약할 수 없습니다.', savedHits: '남은 예약 {n, number}건은 오늘 챙길 일에 보입니다.',
    bookings: '예약 {n, number}건', openings: '여는 날 {n, number}번', openingsNote: '체험처가 열어 두었지만 새 예약을 받지 않습니다.', wishes: '희망 {n, number}건', wishesNote: '학교의 희망 화면에도 다른 날을 고르라고 보입니다.', rank: '{n}순위', seats: '{n, number}자리',
    list: '{year}년', listTitle: '공휴일', empty: '아직 표가 비어 있습니다. 관보에서 채우거나 하나씩 더해 주세요.', remove: '지우기', removeTitle: '{day} {name}을 지울까요?', removeWhat: '지우면 그날은 다시 방문할 수 있는 날이 됩니다.', removeDo: '공휴일 지우기', removed: '{day} {name}을 지웠습니다.', removeFailed: '지우지 못했습니다',
    wishHit: '{day}은 공휴일({name})이 되어 갈 수 없습니다. 다른 날을 골라 주세요.',
  },
} as const;
