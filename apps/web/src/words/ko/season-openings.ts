export const seasonOpenings = {
  seasonOpenings: {
    title: '학기 일정 한꺼번에 열기', lead: '체험처를 고르고 먼저 살펴보세요. 무엇이 열리고 무엇이 빠지는지, 누구에게 닿는지 본 다음에 엽니다.', from: '첫날', until: '마지막 날', how: '어떻게 열까요?', own: '체험처마다 정해 둔 요일대로', same: '모두 같은 요일로', weekdays: '요일', bands: '때', seats: '한 번에 받는 학생', seatsHint: '비우면 체험처마다 평소대로',
    venues: '체험처', venuesHint: '{n, number}곳 고름', all: '보이는 곳 모두 고르기', none: '고르지 않기', find: '체험처 찾기', findHint: '이름·동네·초성', look: '살펴보기', open: '이대로 열기', lookFailed: '살펴보지 못했습니다', openFailed: '열지 못했습니다. 아무것도 바뀌지 않았습니다', chooseFirst: '체험처를 먼저 골라 주세요', chooseDays: '요일과 때를 골라 주세요', daysWrong: '마지막 날은 첫날과 같거나 뒤여야 합니다',
    result: '살펴본 결과', resultNote: '아직 아무것도 바뀌지 않았습니다. {venues, number}곳에서 모두 {n, number}자리가 열립니다.', opened: '{venues, number}곳에 {n, number}자리를 열었습니다.', caption: '닿는 방문이 있는 곳부터', name: '체험처', opens: '열림', uncleared: '점검 대기', closes: '닫힘', hits: '닿는 사람', skipped: '빠지는 날', visit: '{day} {school} {n, number}명 (그대로 둡니다)', wishes: '아직 배정되지 않은 희망 {n, number}건이 이 기간과 직업군을 바랍니다', leftClosed: '체험처가 직접 닫은 {n, number}일은 그대로 둡니다', nothing: '바뀌는 것이 없습니다', because: '{day} {because}', moreSkipped: '외 {n, number}일',
  },
} as const;
