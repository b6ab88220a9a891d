export const negotiations = {
  otherDay: { ask: '이 날은 어려워요', failed: '다른 날을 찾는 화면을 열지 못했습니다' },
  negotiations: {
    title: '조정함', lead: '날짜를 지키기 어려운 방문입니다. 오래된 것부터 보입니다.', failed: '조정함을 불러오지 못했습니다', loading: '조정 중인 방문을 불러오고 있습니다', empty: '조정할 방문이 없습니다.',
    waiting: '답 기다림', offered: '새 제안 옴', decide: '결정 필요', ended: '지난 2주 동안 끝남', none: '없습니다.', byAge: '오래된 것부터', age: '{n, number}일째',
    group: '{school} {grade}학년{label} {n, number}명', wholeGroup: '모둠 전체',
    waitsForHost: '체험처 답을 기다립니다', waitsForSchool: '학교 답을 기다립니다', bothAgreed: '두 곳이 모두 된다고 했습니다', round: '{n, number}번째 물음',
    because: { 'two-rounds': '두 번 물었지만 함께 되는 날이 없습니다', 'five-days': '근무일로 5일이 지났습니다', 'no-date': '두 곳이 모두 되는 날이 없습니다', asked: '센터에 정해 달라고 했습니다', 'whole-group': '모둠 전체의 날짜를 바꿔야 합니다' },
    ends: { settled: '새 날짜로 확정', kept: '원래 날짜 그대로', cancelled: '취소', overtaken: '예약이 바뀌어 끝남' },
    matrix: '두 곳이 된다고 한 날', date: '날짜', host: '체험처', school: '학교', yes: '가능', no: '어려움', open: '답 없음', taken: '자리 참',
    confirm: '{day}로 확정하기', confirmFailed: '확정하지 못했습니다', confirmed: '{day}로 확정했습니다. 두 곳에 메일을 보냅니다.',
    thread: '오간 내용', telephone: '전화로 해결했음 기록',
    telephoneTitle: '전화로 무엇을 정했나요?', outcome: '정한 내용', outcomes: { date: '다른 날', kept: '원래 날짜', cancelled: '방문 취소' }, which: '어느 날로 정했나요?', noOther: '지금 두 곳이 모두 갈 수 있는 다른 날이 없습니다.',
    note: '누구와 무엇을 정했는지 한 줄', noteHint: '두 곳이 함께 볼 수 있습니다.', needNote: '무엇을 정했는지 한 줄로 적어 주세요', needDate: '정한 날을 골라 주세요', save: '기록하고 두 곳에 알리기', close: '닫기', telephoneFailed: '기록하지 못했습니다', saved: '전화로 정한 내용을 기록했습니다.',
    setting: '두 곳이 모두 된다고 하면', automatic: '바로 확정합니다', 'by-centre': '센터가 확정합니다', settingFailed: '설정을 바꾸지 못했습니다', settingSaved: '설정을 바꿨습니다.',
    proposals: '모둠 전체가 갈 수 있는 날', proposalsFailed: '다른 날을 찾지 못했습니다', proposalsLoading: '모둠 전체가 갈 수 있는 날을 찾고 있습니다', noProposals: '모둠 전체가 갈 수 있는 다른 날이 없습니다.', repair: '이 날도 되게 조정 계산하기', repairFailed: '조정을 요청하지 못했습니다', repairAsked: '조정을 계산하고 있습니다. 고르게 나누기에서 결과를 보고 공개해 주세요.', students: '{n, number}명',
  },
} as const;
