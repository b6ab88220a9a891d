export const poolHealth = {
  poolHealth: {
    title: '체험처 풀 건강', lead: '쉬는 곳, 너무 자주 부탁한 곳, 모자라는 직업군과 동네를 봅니다. 숫자를 누르면 그 목록이 열립니다.', year: '학년도', yearName: '{year}학년도 (3월–2월)', failed: '풀 상태를 불러오지 못했습니다', loading: '한 해의 방문을 세고 있습니다',
    used: '다녀왔거나 갈 곳', usedNote: '한 곳에 평균 {mean}모둠', idle: '쉬는 체험처', idleNote: '점검을 마쳤는데 올해 아무도 가지 않는 곳', overused: '너무 자주 부탁한 곳', overusedNote: '스스로 정한 한도에 닿았거나 평균의 두 배가 넘는 곳', short: '모자라는 직업군·동네', shortNote: '{season} 희망과 열린 자리', noSeason: '희망을 받는 학기가 없습니다.', certifiable: '인증까지 온 곳', certifiableNote: '올해 무료로 네 번 열면 교육기부 인증을 신청할 수 있습니다',
    name: '체험처', field: '직업군', district: '동네', clearedUntil: '점검 유효', openings: '연 자리', lastVisit: '마지막 방문', never: '없음', parties: '모둠', students: '학생', atCap: '한도에 닿음', caps: '{weeks, plural, =0 {} other {#주}} {months, plural, =0 {} other {#달}}', times: '평균의 {n}배', runs: '무료로 연 횟수', missing: '인증까지', ready: '신청할 수 있음', more: '{n, number}번 더', demand: '희망 학생', places: '열린 자리', lack: '모자람', fine: '넉넉함', nobody: '해당하는 곳이 없습니다.', byField: '직업군별', byDistrict: '동네별', look: '체험처 보기',
    thanks: '체험처에 감사하기', thanksNote: '실제로 이루어진 방문에서 센 시간입니다.', hours: '시간', times2: '횟수', hoursValue: '{n}시간', runsValue: '{n, number}회', thanksPaper: '감사장 (PDF)', hoursPaper: '시간 확인서 (PDF)', all: '모두 엑셀로', noVisits: '이 학년도에 이루어진 방문이 아직 없습니다.', openMore: '여러 체험처의 학기 일정 열기', papers: '서류',
  },
} as const;
