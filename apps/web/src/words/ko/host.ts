export const host = {
  requests: {
    title: '받은 예약', asked: '답을 기다리는 방문 {n, number}건', nothing: '답을 기다리는 방문이 없습니다', fixed: '다가오는 방문', past: '지난 방문과 취소한 방문', empty: '아직 받은 예약이 없습니다. 받을 수 있는 날을 열어 두면 학생이 갑니다.', emptyDo: '받을 날 열기', confirm: '네, 받을 수 있어요', decline: '이번에는 어려워요', declineTitle: '이번에는 어렵다고 알릴까요?', reason: '까닭', reasonHint: '학교와 센터에 그대로 전합니다', declineDo: '어렵다고 알리기', cancel: '그만두기', confirmed: '{party} 방문을 확정했습니다. 학교에 알립니다.', declined: '{party} 방문이 어렵다고 알렸습니다.', failed: '답을 보내지 못했습니다', due: '{day}까지 답해 주세요', change: '답 바꾸기', needReason: '까닭을 적어 주세요',
  },
  openings: {
    title: '여는 날', previous: '앞 달', next: '뒤 달', caption: '{month} 여는 날', legend: '표시',
  },
} as const;
