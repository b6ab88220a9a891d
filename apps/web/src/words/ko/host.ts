export const host = {
  requests: {
    title: '받은 예약', asked: '답을 기다리는 방문 {n, number}건', nothing: '답을 기다리는 방문이 없습니다', fixed: '다가오는 방문', past: '지난 방문과 취소한 방문', empty: '아직 받은 예약이 없습니다. 받을 수 있는 날을 열어 두면 학생이 갑니다.', emptyDo: '받을 날 열기', confirm: '네, 받을 수 있어요', decline: '이번에는 어려워요', declineTitle: '이번에는 어렵다고 알릴까요?', reason: '까닭', reasonHint: '학교와 센터에 그대로 전합니다', declineDo: '어렵다고 알리기', cancel: '그만두기', confirmed: '{party} 방문을 확정했습니다. 학교에 알립니다.', declined: '{party} 방문이 어렵다고 알렸습니다.', failed: '답을 보내지 못했습니다', due: '{day}까지 답해 주세요', change: '답 바꾸기', needReason: '까닭을 적어 주세요',
  },
  openings: {
    title: '여는 날', lead: '열어 둔 날에만 학생이 갑니다. 날을 누르면 열고 닫을 수 있습니다.', previous: '앞 달', next: '뒤 달', caption: '{month} 여는 날', open: '열림', booked: '확정', uncleared: '점검 만료로 닫힘', closed: '닫힘', none: '닫힘', legend: '표시', seats: '자리 {taken} / {n}', dialogOpen: '{when}을 열까요?', dialogChange: '{when}', seatsLabel: '받을 수 있는 학생 수', openDo: '이 날 열기', saveDo: '자리 바꾸기', closeDo: '이 날 닫기', reopenDo: '다시 열기', cancel: '그만두기', failed: '바꾸지 못했습니다', opened: '{when}을 열었습니다.', openedUncleared: '{when}을 적어 두었습니다. 안전점검이 유효해지면 열립니다.', changed: '{when}을 바꿨습니다.', takenNote: '이미 {n}명이 오기로 했습니다.', unclearedNote: '안전점검 기한이 지나 쓸 수 없습니다. 점검을 받으면 저절로 열립니다.', past: '지난 날',
  },
} as const;
