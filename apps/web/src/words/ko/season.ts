export const season = {
  season: {
    tab: '고르게 나누기', loading: '희망과 열린 자리를 세고 있습니다', failed: '기간을 불러오지 못했습니다',
    titleEmpty: '아직 낸 희망이 없습니다', titleEven: '정원을 넘는 주가 없습니다 – 희망 {n, number}명', titleBunched: '희망이 {weeks, number}개 주에 몰렸습니다 – 가장 붐비는 주는 정원의 {ratio}배입니다',
    titleDone: '몰린 희망을 고르게 나눴습니다 – 정원을 넘던 {before, number}주가 {after, number}주가 됩니다', titleDoneEven: '희망을 고르게 나눴습니다 – 학생 {n, number}명이 자리를 받습니다',
    titlePublished: '나눈 결과를 공개했습니다 – 학생 {n, number}명이 자리를 받았습니다',
    lead: '{title} · {days} · 희망은 {due}까지', states: { upcoming: '곧 시작', open: '희망 받는 중', closed: '희망 마감', published: '공개함' },
    emptyWhy: '학교가 희망을 내면 어느 주에 몰리는지 여기에 보입니다.', emptyDo: '학교에 초대 보내기',
  },
  figure: {
    title: '한눈에 보기', before: '나누기 전', after: '나눈 뒤', busiest: '가장 붐비는 주', overfull: '정원을 넘는 주', served: '자리를 받는 학생', first: '1순위 날 그대로', firstCome: '먼저 온 순서라면', wished: '희망 그대로라면', now: '지금 희망', none: '나누면 보입니다',
  },
  view: { legend: '보는 방법', before: '희망 그대로', both: '함께 보기', after: '나눈 뒤' },
  weeks: {
    title: '주마다 몇 명인가', note: '점선은 그 주에 열린 자리입니다. 점선을 넘은 만큼은 빗금으로 그렸습니다.', table: '표로 보기', caption: '주마다 희망한 학생, 열린 자리, 나눈 뒤 학생', week: '주', wished: '희망', seats: '자리', after: '나눈 뒤', over: '초과', overBy: '{n, number}명 초과', fits: '자리 안',
    chartBefore: '주마다 희망한 학생 수. 가장 붐비는 주는 {week}로 {n, number}명이 희망했고 자리는 {seats, number}명입니다. {over, number}개 주가 자리를 넘습니다.',
    chartAfter: '주마다 나눈 뒤 학생 수. 가장 붐비는 주는 {week}로 {n, number}명이며 자리는 {seats, number}명입니다. {over, number}개 주가 자리를 넘습니다.', capacity: '열린 자리', legendBefore: '희망', legendAfter: '나눈 뒤', legendOver: '자리를 넘음',
  },
  days: {
    title: '날마다 몇 명인가', caption: '주와 요일마다 학생 수. 자리를 넘는 날에는 ▲를 붙였습니다.', week: '주', over: '자리를 넘음', seats: '자리 {n, number}', scroll: '날마다 학생 수 표', to: '나눈 뒤', legend: '색이 진할수록 자리가 많이 찬 날입니다.', both: '칸마다 위는 희망, 아래는 나눈 뒤입니다.',
  },
  shared: { title: '같은 날을 고른 학교', note: '한 날에 여러 학교의 1순위가 겹쳤습니다. 많이 겹친 날부터 보입니다.', caption: '1순위가 겹친 날과 학교', day: '날', students: '학생', groups: '학교', group: '{school} {grade}학년 {n, number}명', more: '그 밖에 {n}곳', similar: '일정이 닮은 학교', similarRow: '{a} · {b}: 갈 수 있는 날이 {share}% 같습니다', none: '1순위가 겹친 날이 없습니다.' },
  run: {
    start: '고르게 나누기', title: '나누기', lead: '보통 1분 안에 끝납니다. 공개하기 전까지는 아무에게도 알리지 않습니다.', weights: '무엇을 더 중요하게 볼까요', weightsNote: '그대로 두면 다섯 가지를 고루 봅니다.',
    lever: { students: '더 많은 학생이 자리를 받게', interests: '하고 싶은 분야에 맞게', wishes: '희망한 날에 맞게', distance: '가까운 체험처로', evenness: '주마다 고르게' }, level: { '0': '보지 않음', '1': '보통', '2': '중요', '3': '매우 중요' },
    queued: '차례를 기다립니다', running: '나누고 있습니다', phase: { loading: '희망과 자리를 읽고 있습니다', searching: '더 나은 자리를 찾고 있습니다', explaining: '이유를 적고 있습니다', other: '나누고 있습니다' },
    progress: '나누기 진행', share: '{n}% 진행', served: '지금까지 {n, number}명이 자리를 받습니다', cancel: '그만두기', cancelled: '그만뒀습니다', failed: '나누지 못했습니다', done: '나누기를 마쳤습니다. 학생 {n, number}명이 자리를 받습니다.', failedStart: '나누기를 시작하지 못했습니다', failedCancel: '그만두지 못했습니다',
    list: '나눈 결과 비교', listNote: '결과는 모두 남아 있습니다. 고른 결과가 이 화면에 보입니다.', listCaption: '나눈 결과마다의 숫자', at: '나눈 때', how: '중요하게 본 것', served2: '자리를 받는 학생', first: '1순위 날', field: '희망 분야', peak: '붐비는 정도', km: '평균 거리', state: '상태', look: '이 결과 보기', looking: '보고 있음',
    status: { queued: '기다림', running: '나누는 중', done: '마침', failed: '실패', cancelled: '그만둠' }, published: '공개함', closed: '희망을 아직 받고 있습니다. 지금 나눠 볼 수 있고, 공개는 희망을 마감한 뒤에 합니다.',
  },
  plan: {
    title: '학교별 자리', note: '학교마다 왜 이 날인지 적었습니다.', caption: '학교별로 정한 날과 이유', school: '학교', wish: '1순위', held: '정한 날', students: '학생', venues: '체험처', why: '왜 이 주인가요?', kept: '희망대로', moved: '옮김', find: '학교 찾기', onlyMoved: '옮긴 방문만 보기', more: '더 보기 ({n}건 남음)', shown: '{total, number}건 가운데 {n, number}건을 보고 있습니다',
    unassigned: '자리를 찾지 못한 희망 {n, number}건', unassignedNote: '이유를 보고 체험처를 더 열거나 학교와 다시 이야기해 주세요.', unassignedCaption: '자리를 찾지 못한 희망과 이유', reason: '이유', partly: '{total, number}명 중 {n, number}명', venuesN: '{n}곳', none: '조건에 맞는 학교가 없습니다.', party: '{school} {grade}학년', partyClass: '{school} {grade}학년 {klass}',
  },
  closing: { button: '희망 마감하기', title: '희망을 지금 마감할까요?', what: '학교는 이제 희망을 내거나 고칠 수 없습니다. 메일은 가지 않습니다.', confirm: '지금 마감하기', cancel: '더 받기', failed: '희망을 마감하지 못했습니다' },
  publish: {
    button: '이대로 공개하기', title: '이대로 공개할까요?', who: '학교 {schools, number}곳과 체험처 {hosts, number}곳에 메일이 갑니다.', schools: '학교 {n, number}곳: 정한 날과 이유를 받습니다.', hosts: '체험처 {n, number}곳: 받을 수 있는지 묻는 링크를 한 통씩 받습니다.', students: '학생 {n, number}명의 자리가 잡힙니다.', unassigned: '{n, number}건은 자리 없이 이유만 알립니다.', overCap: '센터 한도를 넘어 공개할 수 없습니다: {over}', once: '공개는 한 번만 할 수 있고 되돌릴 수 없습니다.',
    confirm: '공개하고 메일 보내기', cancel: '조금 더 보기', failed: '공개하지 못했습니다', done: '공개했습니다. 예약 {bookings, number}건을 만들고 학교 {schools, number}곳, 체험처 {hosts, number}곳에 메일을 보냅니다.', see: '예약 보기', already: '{time}에 공개했습니다.',
  },
} as const;
