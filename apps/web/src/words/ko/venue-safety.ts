export const venueSafety = {
  venueSafety: {
    mentor: '멘토 교육', mentorNote: '센터가 확인한 것만 적습니다. 방문 안전서류에 그대로 나갑니다.', mentorName: '멘토 이름', trainedOn: '교육받은 날', save: '멘토 교육 저장하기', saved: '멘토 교육을 저장했습니다.', saveFailed: '멘토 교육을 저장하지 못했습니다', needName: '교육받은 날을 적으려면 멘토 이름이 있어야 합니다',
    inspections: '안전점검', none: '이 체험처는 점검한 적이 없습니다.', caption: '점검 {n, number}건, 새것부터', on: '점검한 날', verdict: '판정', verdicts: { pass: '적합', conditional: '조건부 적합', fail: '부적합' },
    validity: '적합 기간', from: '{from} – {until}', never: '없음', revoked: '{day}에 취소함', corrected: '{day}에 보완 확인', checklist: '점검표', number: '{n, number}판', noNumber: '점검표 판 기록 없음', inspector: '점검한 사람', papers: '서류', report: '점검표 (PDF)', certificate: '확인서 (PDF)',
  },
} as const;
