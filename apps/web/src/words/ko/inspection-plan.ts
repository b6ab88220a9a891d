export const inspectionPlan = {
  inspectionPlan: {
    title: '점검 계획', lead: '점검하지 않은 곳에는 학생이 가지 않습니다. 방문이 잡힌 곳부터 점검자를 정해 주세요.', loading: '점검할 곳을 찾고 있습니다',
    overdue: '기한 지남 {n, number}곳, 예정 방문 {visits, number}건에 영향', allCovered: '모든 체험처가 점검을 받았습니다.',
    strip: '앞으로 열두 달', stripCaption: '달마다 끝나는 유효기간과 예정된 방문', month: '달', ending: '끝나는 점검', visits: '예정 방문',
    within: '며칠 안에 끝나는 곳', withinN: '{n, number}일', due: '점검할 곳', caption: '점검할 체험처 {n, number}곳', empty: '{n, number}일 안에 끝나는 점검이 없습니다.',
    choose: '고르기', venue: '체험처', why: '까닭', until: '유효기간 끝', coming: '예정 방문', planned: '점검 예정', notPlanned: '아직 없음', comingN: '{n, number}건', firstOn: '{day}부터',
    reason: { requested: '수시 점검 요청', failed: '부적합', expired: '기한 지남', never: '점검한 적 없음', expiring: '곧 끝남' }, risk: { low: '위험 낮음', medium: '위험 보통', high: '위험 높음' },
    assign: '{n, number}곳 점검 배정하기', inspector: '점검자', on: '점검하는 날', halfDay: '반나절', anyTime: '하루 중', assignFailed: '배정하지 못했습니다', needVenues: '점검할 곳을 하나 이상 골라 주세요.', noInspectors: '점검자가 없습니다. 먼저 점검자를 초대해 주세요.',
    assigned: '{day}에 {name} 점검자가 {n, number}곳을 갑니다. 가는 길은 {km}km입니다.',
    routes: '점검 가는 길', route: '{day} · {name} · {n, number}곳 · {km}km', noRoutes: '정해진 점검이 없습니다.', stop: '{nth, number}번째', selfCheckAsk: '자가점검 부탁하기', selfCheckAsked: '{venue}에 자가점검을 부탁했습니다.', selfCheckSent: '자가점검 부탁함', selfCheckDone: '자가점검 받음', visited: '점검 마침', cancel: '계획 취소', cancelled: '{venue} 점검 계획을 취소했습니다.', changeFailed: '바꾸지 못했습니다',
    corrections: '보완할 것', correctionsCaption: '확인하지 않은 보완 {n, number}건', noCorrections: '확인할 보완이 없습니다.', what: '지적한 것', dueOn: '기한', state: '상태', states: { open: '사진 기다림', proved: '사진 옴', overdue: '기한 지남', verified: '확인함' },
    foundBy: '{name} 지적', doing: '할 일', photo: '사진 {nth, number} 보기', photoAlt: '{venue} 보완 사진', accept: '확인했습니다', onSite: '현장에서 확인했습니다', giveBack: '다시 부탁하기', giveBackNote: '다시 부탁하는 까닭', giveBackDo: '체험처에 다시 부탁하기', verified: '{venue}의 보완을 확인했습니다.', givenBack: '{venue}에 사진을 다시 부탁했습니다.', verifyFailed: '확인하지 못했습니다', close: '닫기', cancelDialog: '그만두기',
    lost: '다시 배정할 방문', lostCaption: '체험처가 멈춰 다시 배정할 방문 {n, number}건', school: '학교', visit: '방문', place: '다른 곳', hasPlace: '정해짐', searching: '배정 조정 계산 중', toChoose: '학교가 고르는 중', students: '{n, number}명',
    cause: { 'inspection-expired': '점검 기한 지남', 'inspection-revoked': '점검 취소', 'inspection-failed': '부적합', 'correction-overdue': '보완 기한 지남', 'safety-concern': '안전 신고' },
    evidence: '점검 실적', evidenceLine: '발굴 {found, number}곳, 점검 {inspected, number}곳', from: '시작', untilDay: '끝', show: '실적 보기', download: '엑셀로 받기', evidenceCaption: '점검하지 않은 곳부터', verdict: '판정', inspectedOn: '점검일', notInspected: '점검하지 않음', verdicts: { pass: '적합', conditional: '조건부 적합', fail: '부적합' },
    people: '점검하는 분', peopleLead: '점검자와 학부모 모니터단입니다. 조회 결과는 어디에도 적지 않습니다.', peopleCaption: '점검하는 분 {n, number}명', name: '이름', kind: '구분', kinds: { inspector: '안전점검자', 'parent-monitor': '학부모 모니터' }, check: '범죄경력 조회', checked: '{day} · {by}', unchecked: '조회 기록 없음', trainings: '교육', training: '{course} · {day} · {hours}시간', noTraining: '교육 없음', change: '고치기', train: '교육 적기', checkedOn: '조회한 날', checkedBy: '조회한 분', course: '교육 이름', heldOn: '받은 날', hours: '시간', save: '저장하기', saved: '{name} 님을 저장했습니다.', saveFailed: '저장하지 못했습니다', noPeople: '점검하는 분이 없습니다.',
  },
} as const;
