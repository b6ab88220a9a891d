export const visits = {
  visits: {
    title: '방문 준비', lead: '다가오는 방문마다 준비표가 있습니다. 빠진 것이 없으면 준비를 마쳤다고 알려 주세요.', empty: '정해진 방문이 없습니다. 제안을 수락하면 여기에 준비표가 생깁니다.', emptyDo: '희망 내기',
    coming: '다가오는 방문', past: '지난 방문', open: '준비표 보기', enterResult: '결과 내기', sheet: '{venue} 방문 준비표', loading: '준비표를 불러오고 있습니다', back: '방문 준비로 돌아가기', backDay: '방문일로 돌아가기',
    ready: '준비 {done, number}/{of, number}', allThere: '빠진 것이 없습니다', missing: '빠진 것', isReady: '준비를 마쳤습니다', markReady: '준비 마쳤다고 알리기', markFailed: '준비를 마쳤다고 알리지 못했습니다', marked: '{venue} 방문 준비를 마쳤습니다.',
    need: { escorts: '인솔자', 'prior-education': '사전교육', transport: '이동', clearance: '안전점검', insurance: '보험' }, needCount: '{what} {have, number}/{needed, number}명',
    who: '누가 가나요', where: '어디로 가나요', address: '주소', noAddress: '주소가 없습니다', call: '전화', callVenue: '체험처에 전화', callSchool: '학교에 전화', callTeacher: '인솔 선생님께 전화', contact: '담당', mentor: '맞아 주는 분',
    meeting: '모이는 곳', directions: '찾아가는 방법', bring: '준비물', notYet: '아직 적지 않음', escorts: '인솔자', escortsOf: '{have, number}명 / 필요한 {needed, number}명', schoolEscorts: '학교 인솔자 {n, number}명', teacher: '그날 연락할 선생님',
    untrained: '인솔 교육 없음', trained: '인솔 교육 받음', kind: { parent: '학부모', teacher: '교사', volunteer: '자원봉사자' }, travel: '이동', travels: { 'on-foot': '걸어서', 'public-transport': '대중교통', 'school-bus': '학교 버스', 'centre-pool': '센터 차량' },
    vehicle: { bus: '버스', taxi: '택시' }, leg: '{vehicle} {name} · {n, number}명', departs: '{time} 출발', seatsFor: '센터 차량 자리 {have, number}/{needed, number}', education: '교육', prior: '사전교육', safety: '안전교육', heldBy: '{day} · {who}',
    facts: '준비한 것', change: '준비표 고치기', changeTitle: '무엇이 정해졌나요?', on: '한 날', by: '한 사람', teacherName: '선생님 이름', teacherPhone: '선생님 전화', schoolEscortsLabel: '학교에서 함께 가는 인솔자 수', undecided: '아직 정하지 않음', save: '저장하기', cancel: '그만두기', changeFailed: '저장하지 못했습니다', changed: '준비표를 저장했습니다.',
    attendance: '온 인원', planned: '예정 {n, number}명', came: '{n, number}명 왔음 (예정 {planned, number}명)', cameNot: '방문하지 않음 (온 인원 {n, number}명)', arrivedAt: '{time} 도착', departedAt: '{time} 돌아감', recordedBy: '{who} 기록', side: { host: '체험처', school: '학교', centre: '센터' }, correction: '고친 까닭: {reason}',
    allCame: '{n, number}명 모두 왔어요', count: '온 인원 적기', leave: '돌아갔어요', wrong: '인원 고치기', countTitle: '몇 명이 왔나요?', countLabel: '온 인원', countHint: '예정은 {n, number}명입니다. 아무도 오지 않았으면 0을 적어 주세요.', reason: '고치는 까닭', outcome: '방문했나요?', outcomes: { visited: '방문함', 'no-show': '방문하지 않음' },
    record: '적기', recordFailed: '적지 못했습니다', recorded: '{venue}: 온 인원을 적었습니다.', left: '{venue}: 돌아간 시각을 적었습니다.', needNumber: '온 인원을 숫자로 적어 주세요', needReason: '고치는 까닭을 적어 주세요',
    incidents: '사고 보고', noIncidents: '보고된 일이 없습니다.', report: '사고 알리기', reportTitle: '무슨 일이 있었나요?', incidentKind: '종류', incident: { injury: '다침', illness: '아픔', missing: '학생을 찾지 못함', traffic: '이동 중 사고', facility: '시설 위험', conduct: '부적절한 말과 행동', other: '그 밖의 일' },
    happenedAt: '일어난 시각', what: '일어난 일', whatHint: '학생 이름은 적지 마세요.', injured: '다친 인원', injuredOf: '다친 인원 {n, number}명', toldLabel: '이미 알린 곳', told: { emergency: '119', guardian: '보호자', school: '학교', host: '체험처', centre: '센터' }, needWhat: '일어난 일을 적어 주세요', needTime: '일어난 시각을 적어 주세요', reportDo: '센터에 바로 알리기', reportFailed: '알리지 못했습니다', reported: '센터장에게 바로 알렸습니다.',
    arrangements: '인솔자와 차량 정하기', addEscort: '인솔자', addEscortDo: '인솔자 정하기', noEscortFree: '이 반나절에 갈 수 있는 인솔자가 없습니다.', release: '빼기', addLeg: '차량', riders: '탈 인원', departsAt: '학교 출발 시각', addLegDo: '차량에 태우기', noVehicle: '이 반나절에 자리가 남은 차량이 없습니다.', seatsLeft: '{name} · {n, number}자리 남음', arrangeFailed: '바꾸지 못했습니다', arranged: '방문 준비를 바꿨습니다.',
  },
  visitDay: {
    title: '방문일', lead: '하루의 방문을 모두 봅니다. 전화로 들은 도착도 여기에 적습니다.', day: '날짜', show: '이 날 보기', previous: '앞 방문일', next: '다음 방문일', empty: '이 날은 방문이 없습니다.', loading: '하루의 방문을 불러오고 있습니다',
    summary: '방문 {n, number}건 · 예정 {planned, number}명 · 온 인원 {came, number}명', waiting: '아직 도착을 적지 않은 방문 {n, number}건', incidents: '사고 보고 {n, number}건', halfDay: '{band} 방문 {n, number}건', none: '방문이 없습니다.', cards: '이 날 모둠 카드 PDF 받기', pool: '차량과 인솔자', vehicles: '차량', vehiclesNone: '이 날의 차량이 없습니다.', vehiclesDo: '차량 넣기', seats: '{taken, number}/{seats, number}자리', escortsFree: '갈 수 있는 인솔자', escortsNone: '등록된 인솔자가 없습니다.', escortsDo: '인솔자 등록하기', busy: '{band} 인솔', free: '비어 있음', arrange: '준비표',
  },
  escorts: {
    title: '인솔자', lead: '학생들과 함께 걷는 분들입니다. 조회 기록은 센터만 봅니다.', empty: '등록된 인솔자가 없습니다. 첫 인솔자를 등록해 주세요.', caption: '인솔자 {n, number}명', name: '이름', phone: '전화', kind: '구분', trainings: '인솔 교육', training: '{course} · {day} · {hours}시간', noTraining: '교육 없음', check: '범죄경력 조회', checked: '{day} · {reference}', unchecked: '조회 기록 없음', inactive: '쉬는 중', doing: '할 일',
    add: '인솔자 등록하기', addTitle: '새 인솔자', change: '고치기', changeTitle: '{name} 님', checkedOn: '조회한 날', checkReference: '조회 문서 번호', active: '방문을 맡을 수 있음', save: '저장하기', cancel: '그만두기', failed: '저장하지 못했습니다', saved: '{name} 님을 저장했습니다.', train: '교육 적기', trainTitle: '{name} 님이 받은 교육', course: '교육 이름', heldOn: '받은 날', hours: '시간', needAll: '빈칸을 모두 적어 주세요',
    rule: '인솔 기준', ratio: '인솔자 한 분이 맡는 학생 수', untrained: '인솔 교육을 받지 않은 분', warn: '표시만 합니다', refuse: '정하지 못하게 합니다', ruleSaved: '인솔 기준을 바꿨습니다.', ruleFailed: '인솔 기준을 바꾸지 못했습니다', ruleSave: '기준 저장하기',
  },
  vehicles: {
    title: '차량', lead: '하루에 쓸 수 있는 버스와 택시입니다. 자리보다 많이 태울 수 없습니다.', caption: '{day} 차량 {n, number}대', empty: '이 날의 차량이 없습니다.', day: '날짜', band: '반나절', kind: '종류', name: '이름', nameHint: '예: 1호차', seats: '자리 수', phone: '기사 전화', count: '대수', countHint: '여러 대면 이름 뒤에 번호가 붙습니다.', taken: '탈 인원', add: '차량 넣기', failed: '바꾸지 못했습니다', added: '차량을 넣었습니다.', remove: '빼기', removed: '{name} 차량을 뺐습니다.', doing: '할 일', needAll: '빈칸을 모두 적어 주세요',
  },
} as const;
