export const planning = {
  goals: {
    preset: '무엇을 먼저 지킬까요', presets: { plain: '기본', wishes: '희망 우선', even: '고르게 우선' },
    about: { plain: '고르게 하면서 희망도 되도록 지킵니다.', wishes: '희망한 날을 더 지킵니다. 그만큼 붐비는 주가 남습니다.', even: '모든 주를 더 고르게 합니다. 그만큼 날을 옮기는 방문이 늘어납니다.', own: '적은 목표대로 나눕니다.' },
    open: '목표를 숫자로 정하기', note: '비워 둔 목표는 보지 않습니다. 학생이 자리를 받는 것이 늘 먼저입니다.', clear: '목표 모두 지우기', range: '{from}에서 {to} 사이로 적어 주세요', wrong: '목표 숫자를 고쳐 주세요',
    name: { weekPeakToMean: '가장 붐비는 주, 평균의', dayPeakToMean: '가장 붐비는 날, 평균의', firstWishPct: '1순위 날을 지킨 희망', topThreePct: '3순위 안에 드는 희망', fieldMatchPct: '관심 분야에 가는 학생', leastSchool: '가장 아쉬운 학교의 만족도', kmPerStudent: '학생 한 명의 평균 거리' },
    unit: { times: '배를 넘지 않게', percent: '% 이상', km: 'km 이하' },
    sentence: { weekPeakToMean: '가장 붐비는 주가 평균의 {n}배를 넘지 않게', dayPeakToMean: '가장 붐비는 날이 평균의 {n}배를 넘지 않게', firstWishPct: '1순위 날을 지킨 희망 {n}% 이상', topThreePct: '3순위 안에 드는 희망 {n}% 이상', fieldMatchPct: '관심 분야에 가는 학생 {n}% 이상', leastSchool: '가장 아쉬운 학교도 만족도 {n}% 이상', kmPerStudent: '평균 거리 {n}km 이하' },
    reached: { times: '{n}배', percent: '{n}%', km: '{n}km' }, met: '지켰습니다 · {n}', missed: '{n}까지만 됐습니다', kept: '목표 {total}개 가운데 {n}개 지킴', typed: '숫자로 정한 목표', results: '목표를 지켰나요', verdict: '이 결과는 얼마나 좋은가',
  },
  proof: { gap: '이보다 {gap}% 넘게 나은 배정은 없습니다(증명함).', best: '이보다 나은 배정은 없습니다(증명함).', proving: '얼마나 좋은지 증명하고 있습니다.', soFar: '지금까지: {gap}% 안쪽', note: '자리를 받는 학생, 관심 분야, 희망한 날, 거리, 고른 정도를 더한 점수로 따졌습니다.', peak: '가장 붐비는 주는 평균의 {n}배' },
  frontier: {
    open: '고르게와 희망 사이를 곡선으로 보기', lead: '모든 주를 더 고르게 하면 1순위 날을 덜 지키게 됩니다. 얼마나 그런지 계산해 보여 드립니다.', draw: '곡선 계산하기', redraw: '곡선 다시 계산하기', computing: '곡선을 계산하고 있습니다. 보통 1분 안에 끝나고, 다른 화면에 다녀와도 됩니다.', outdated: '곡선을 계산한 뒤에 희망이나 자리가 바뀌었습니다.', failed: '곡선을 계산하지 못했습니다',
    chart: '가장 붐비는 주를 평균의 {from}배에서 {to}배로 풀면, 1순위 날을 지킨 희망이 {low}%에서 {high}%로 늘어납니다.', chartShown: '보고 있는 결과는 {peak}배에 {first}%입니다.', x: '가장 붐비는 주 (평균의 몇 배)', y: '1순위 날을 지킨 희망 (%)', evener: '← 더 고르게', shown: '보고 있는 결과', points: '고를 수 있는 점',
    caption: '고른 정도마다 지킬 수 있는 희망', peak: '가장 붐비는 주', first: '1순위 날', topThree: '3순위 안', served: '자리를 받는 학생', choose: '이 점을 목표로', chosen: '목표로 정함', set: '목표를 정했습니다: 가장 붐비는 주 {peak}배, 1순위 날 {first}%.', doing: '고르기',
  },
  pressure: {
    title: '나누기 전에 살펴보기', note: '1순위 희망 그대로라면 자리가 모자라는 주와, 미리 풀 수 있는 길입니다.', weeks: '자리가 모자라는 주', week: '{week}: 희망 {wished, number}명, 자리 {seats, number}명', excess: '{n, number}명 모자람', none: '자리가 모자라는 주가 없습니다.',
    rest: '나머지 {n}가지 더 보기', more: '한 주를 더 갈 수 있다면', moreNote: '학교에 이 주도 갈 수 있는지 물어볼 만합니다. 효과가 큰 것부터 보입니다.', row: '{school} {grade}학년: {week}에도 갈 수 있다면', rowClass: '{school} {grade}학년 {klass}: {week}에도 갈 수 있다면', gain: '{from}에 몰린 학생이 {n, number}명 줄어듭니다.',
  },
  after: { title: '공개한 뒤', note: '일이 생기면 바뀐 것만 다시 맞춥니다. 나머지 방문은 그대로 둡니다.' },
  change: {
    kind: { 'host-declines': '체험처가 한 학교를 받지 못합니다', inspection: '안전점검 기한이 바뀝니다', 'new-venue': '비슷한 체험처가 하나 더 생깁니다', refill: '체험처나 학교가 취소했습니다', 'lose-venue': '체험처를 쓸 수 없습니다', 'close-day': '하루가 막혔습니다', 'cancel-request': '학교가 오지 못합니다', 'widen-window': '학교가 다른 날도 갈 수 있습니다', 'extra-visit': '체험처가 한 번 더 받습니다', 'more-openings': '체험처가 하루 더 엽니다' },
    about: {
      'host-declines': '체험처가 한 학년이나 반을 그날 또는 아예 받기 어렵다고 했을 때 고릅니다.', inspection: '점검이 일찍 끝나거나 다시 받은 때 고릅니다. 그 뒤의 방문만 다시 맞춥니다.', 'new-venue': '고른 곳과 같은 조건의 체험처가 하나 더 있다면 어떻게 되는지 봅니다.',
      refill: '어렵다고 답한 곳과 취소된 예약은 이미 알고 있습니다. 더 적을 것 없이, 빈 자리와 새로 연 자리에서 다른 곳을 찾습니다.', 'lose-venue': '체험처가 문을 닫았거나 안전점검이 끝났을 때 고릅니다.', 'close-day': '날씨처럼 그날 아무도 나갈 수 없을 때 고릅니다.', 'cancel-request': '한 학년이나 반이 이번에 오지 못할 때 고릅니다. 그 자리는 다른 희망에 돌아갑니다.',
      'widen-window': '학교가 희망에 없던 날도 좋다고 했을 때 고릅니다.', 'extra-visit': '그 주에 정해 둔 횟수보다 한 번 더 받습니다.', 'more-openings': '새로 들어온 체험처도 여기에서 고릅니다. 공개하려면 체험처가 그날을 먼저 열어야 합니다.',
    },
    day: { 'host-declines': '받지 못하는 날 (비우면 모든 날)', 'close-day': '막힌 날', 'more-openings': '여는 날', 'widen-window': '더 갈 수 있는 날' }, until: '점검이 적합한 마지막 날', from: '언제부터 (비우면 앞으로 계속)', week: '어느 주', band: '때',
    venue: '체험처 이름', venueHint: '이름의 일부만 적어도 됩니다', venueFound: '어느 체험처인가요', venueNone: '그런 이름의 체험처가 없습니다.', group: '학교 이름', groupHint: '이름의 일부만 적어도 됩니다', groupFound: '어느 학년인가요', groupNone: '그런 이름의 학교가 낸 희망이 없습니다.',
    add: '하나 더 넣기', list: '넣은 일', remove: '빼기', need: { until: '날을 골라 주세요', day: '날을 골라 주세요', venue: '체험처를 골라 주세요', group: '학교를 골라 주세요' },
    said: { 'host-declines': '{venue}: {day}에 이 학교를 받지 못합니다', 'host-declines-always': '{venue}: 이 학교를 받지 못합니다', inspection: '{venue}: 점검이 {day}까지입니다', 'new-venue': '{venue} 같은 곳이 하나 더 있습니다', 'close-day': '{day}에 아무도 나가지 않습니다', 'lose-venue': '{venue}: 앞으로 쓸 수 없습니다', 'lose-venue-from': '{venue}: {day}부터 쓸 수 없습니다', 'extra-visit': '{venue}: {week}에 한 번 더 받습니다', 'more-openings': '{venue}: {day} {band}에 더 엽니다', 'cancel-request': '{school}: 이번에 오지 못합니다', 'widen-window': '{school}: {day}에도 갈 수 있습니다' },
  },
  repair: {
    open: '무슨 일이 생겼나요? 바뀐 것만 다시 맞추기', kind: '생긴 일', frozen: '언제부터의 방문을 바꿔도 되나요', frozenHint: '그 전의 방문은 그대로 둡니다', start: '어떻게 되는지 보기', going: '바뀐 것만 다시 맞추고 있습니다.', failed: '다시 맞추지 못했습니다', failedLoad: '다시 맞춘 결과를 불러오지 못했습니다', quiet: '공개하기 전까지는 아무에게도 알리지 않습니다.',
    result: '이렇게 바뀝니다', told: '생긴 일', count: { moved: '방문 {n, number}건은 날이 바뀝니다.', venues: '방문 {n, number}건은 날은 그대로이고 체험처만 바뀝니다.', placed: '{n, number}건은 새로 자리를 받습니다.', lost: '{n, number}건은 자리를 잃습니다.', untouched: '나머지 {n, number}건은 그대로입니다.' },
    students: { same: '자리를 받는 학생 수는 그대로입니다.', more: '학생 {n, number}명이 더 자리를 받습니다.', fewer: '학생 {n, number}명이 자리를 잃습니다.' },
    others: '이 가운데 {n, number}건은 아무 일도 없었지만 자리를 내주려고 함께 바뀝니다.', noOthers: '아무 일도 없던 방문은 하나도 바뀌지 않습니다.', nothing: '바꿀 방문이 없습니다. 모두 그대로입니다.', figures: '바뀌기 전과 바뀐 뒤의 숫자',
    moved: '날이 바뀌는 방문', placed: '새로 자리를 받는 희망', venuesChanged: '체험처만 바뀌는 방문', unassigned: '자리를 잃는 방문', who: '학교', from: '바뀌기 전', to: '바뀐 뒤', noDate: '자리 없음', why: '이유', when: '날', dropped: '빠지는 곳', added: '새로 가는 곳', part: '{venue} {n, number}명', resized: '{venue} {n, number}명 (인원만 바뀜)', none: '없음',
    publish: '바뀐 것 공개하기', title: '바뀐 방문을 알릴까요?', lead: '아래에 적은 곳에만 메일이 갑니다.', mailSchools: '학교 {n, number}곳: 바뀐 날이나 체험처와 이유를 받습니다.', mailDropped: '체험처 {n, number}곳: 방문이 취소됐다는 메일을 받습니다.', mailAdded: '체험처 {n, number}곳: 받을 수 있는지 묻는 메일을 한 통씩 받습니다.', mailLost: '자리를 잃는 방문 {n, number}건의 체험처: 방문이 취소됐다는 메일을 받습니다.', rest: '그대로인 방문 {n, number}건의 학교와 체험처에는 아무것도 가지 않습니다.', confirm: '바뀐 방문만 알리기', cancel: '조금 더 보기', failedPublish: '공개하지 못했습니다', outdated: '다시 맞춘 뒤에 예약이 바뀌었습니다. 한 번 더 다시 맞춰 주세요.', done: '바뀐 방문을 공개했습니다. 예약 {bookings, number}건을 새로 만들고 학교 {schools, number}곳, 체험처 {hosts, number}곳에 메일을 보냅니다.', listed: '공개한 뒤 바꾼 것',
  },
  history: { title: '지금까지 바꾼 것', one: '{time}에 공개한 변경' },
  whatIf: {
    open: '체험처를 더 열면? 시험해 보기', lead: '예약과 체험처는 바뀌지 않고 메일도 가지 않습니다. 얼마나 나아지는지만 봅니다.', kind: '무엇을 더 여나요', start: '시험해 보기', going: '얼마나 나아지는지 계산하고 있습니다.', failed: '시험해 보지 못했습니다', badge: '시험', result: '더 열었을 때', newly: '새로 자리를 받는 학교:', noLonger: '자리를 잃는 학교:', caption: '지금과 더 열었을 때의 숫자 (시험)', then: '더 열면',
  },
  outlook: { what: '무엇', now: '지금', students: '자리를 받는 학생', served: '자리를 받는 비율', first: '1순위 날 그대로', field: '관심 분야', peak: '가장 붐비는 주, 평균의', km: '평균 거리' },
  proposals: { find: '다른 날 찾기', title: '{name} – 갈 수 있는 다른 날', loading: '빈자리를 찾고 있습니다', failed: '다른 날을 찾지 못했습니다', none: '지금 열린 자리로는 다른 날이 없습니다. 체험처를 더 열거나 학교에 더 먼 곳도 괜찮은지 물어봐 주세요.', partly: '{n, number}명', places: '가는 곳', others: '다른 방문 {n, number}건의 체험처가 바뀝니다', alone: '다른 방문은 그대로입니다', why: '이유', next: '학교에 먼저 물어봐 주세요. 학교가 좋다고 하면 희망에 그 날을 더하고 다시 나누면 됩니다.', nextPublished: '학교에 먼저 물어봐 주세요. 좋다고 하면 그 날을 넣고 다시 맞추면 됩니다.', use: '이 날도 넣기', close: '닫기' },
  invite: { venueTitle: '{venue} 담당자 초대', venueDone: '{email}에 초대 메일을 보냅니다. 담당자는 예약을 한눈에 보고 여는 날을 정할 수 있습니다.', inspector: '점검자 초대하기', inspectorTitle: '점검자 초대', inspectorDone: '{email}에 초대 메일을 보냅니다. 점검자는 휴대폰으로 점검을 기록할 수 있습니다.' },
} as const;
