export const calendar = {
  calendar: {
    title: '우리 학교 일정', lead: '시험과 방학처럼 방문할 수 없는 날은 희망을 낼 때 미리 막아 둡니다. 나이스 학사일정은 밤마다 새로 불러옵니다.',
    empty: '시험 기간만 넣어도 충분합니다 (2분). 나이스나 파일에서 온 일정도 여기에 보입니다.', unknown: '{year}학년도 우리 학교 일정을 아직 모릅니다. 일정이 없다고 해서 비어 있는 날로 여기지 않습니다.',
    add: '일정 하나 적기', addExams: '시험 기간 적기', addTitle: '일정 적기', addDo: '이 일정 넣기', term: '학기', half1: '{year}학년도 1학기', half2: '{year}학년도 2학기',
    name: '일정 이름', nameHint: '예: 2학기 중간고사', kind: '종류', first: '시작하는 날', last: '끝나는 날', lastHint: '하루면 비워 두세요.', grades: '학년', gradesHint: '고르지 않으면 모든 학년입니다.', all: '모든 학년', blocks: '방문 막음',
    kinds: { exam: '시험', vacation: '방학', closure: '휴업', holiday: '공휴일', 'school-event': '학교 행사', 'career-day': '진로 행사', ordinary: '일반' },
    states: { proposed: '확인 전', confirmed: '확인함', corrected: '고쳐서 확인함', differs: '대답 필요' },
    sources: { neis: '나이스', file: '올린 파일', manual: '직접 적음', sample: '견본' }, from: '자료: {source}',
    nothing: '방문을 막는 일정이 적혀 있지 않습니다.', goingOn: '이어지는 일정: {name}, {until}까지', ordinary: '방문을 막지 않는 일반 일정 {n, number}건', wrong: '틀림', edit: '고치기', editTitle: '{name} 고치기', save: '고친 내용 저장', remove: '이 일정 지우기', cancel: '그만두기', failed: '일정을 저장하지 못했습니다',
    confirm: { title: '확인할 일정 {n, number}건', how: '종류와 학년은 이름을 보고 짐작한 것입니다. 틀린 일정에만 표시하고 나머지를 한 번에 확인해 주세요. 표시한 일정은 고치기에서 바로잡습니다.', all: '{n, number}건 모두 맞습니다', rest: '나머지 {n, number}건은 맞습니다', hidden: '이 가운데 {n, number}건은 방문을 막지 않는 일정입니다.' },
    now: { title: '확인한 것과 다르게 나온 일정 {n, number}건', ours: '우리 학교가 확인한 것: {what}', says: '지금 {by}: {what}', gone: '지금 {by}: 이 일정이 없습니다.', keep: '우리 것 그대로', follow: '{by}대로 바꾸기', drop: '이 일정 지우기' },
    done: { confirmed: '일정 {n, number}건을 확인했습니다.', confirmedSome: '일정 {n, number}건을 확인했습니다. 그사이 바뀐 {left, number}건은 다시 봐 주세요.', corrected: '{name} 일정을 고쳤습니다.', added: '{name} 일정을 넣었습니다.', removed: '일정을 지웠습니다. 나이스나 파일에 있어도 다시 넣지 않습니다.', answered: '{name}에 대한 대답을 저장했습니다.' },
  },
  calendars: {
    title: '학교별 학사일정', note: '일정을 모르는 학교의 날은 비어 있는 날이 아닙니다.', year: '학년도', yearName: '{year}학년도', each: '학교별로 보기', order: '지금 나이스에서 불러오기', ordered: '나이스에서 불러오기를 기다리고 있습니다', orderFailed: '불러오기를 시작하지 못했습니다', alert: '나이스에서 학사일정을 불러올 수 없습니다', until: '{time}에 다시 시작합니다.',
    summary: '학교 {schools, number}곳 가운데 일정을 모르는 곳 {unknown, number}곳, 확인할 일정이 남은 곳 {unconfirmed, number}곳, 나이스와 다른 곳 {differing, number}곳', caption: '학교별 학사일정 상태', school: '학교', state: '상태', entries: '일정', unconfirmed: '확인 전', differing: '대답 필요', last: '나이스에서 불러온 때', classes: '학급',
    known: '알고 있음', unknown: '모름', never: '아직 없음', noCode: '나이스 코드 없음', emptyNow: '나이스에 아직 없음', classList: '학년별 {list}',
  },
} as const;
