export const fairness = {
  fairness: {
    title: '배려 장부', lead: '학교마다 얼마나 옮겼고 얼마나 희망대로 됐는지 적어 두고, 모자란 만큼 다음 기간에 먼저 배려합니다.', failed: '배려 장부를 불러오지 못했습니다', empty: '아직 공개한 기간이 없습니다. 배정안을 공개하면 학교마다 한 줄씩 생깁니다.',
    rule: '다음 기간으로 넘기는 규칙', sentence: '한 기간의 만족도가 센터 평균보다 낮은 만큼의 {share}%를 다음 기간에 갚습니다. 예전 배려 점수는 한 기간이 지날 때마다 {decay}%만 남고, 한 학교가 가질 수 있는 점수는 많아도 {cap}점입니다.',
    example: '예: {school}의 만족도는 {own}점, 평균은 {mean}점입니다. {decay} × {earlier} + {share} × ({mean} − {own}) = {credit}점을 다음 기간으로 가져갑니다.', exampleCapped: '예: {school}의 만족도는 {own}점, 평균은 {mean}점입니다. {decay} × {earlier} + {share} × ({mean} − {own}) = {owed}점이지만 한도가 {credit}점이므로 {credit}점을 다음 기간으로 가져갑니다.', exampleNone: '평균보다 높은 학교는 예전 점수를 그만큼 갚은 셈이 되어 줄어듭니다.',
    share: '모자란 만큼 갚는 몫', decay: '다음 기간에 남는 몫', cap: '한 학교의 한도', percent: '0에서 100 사이의 %', points: '0에서 100 사이 (100이 한 기간의 만족도 전체)', wrong: '0에서 100 사이로 적어 주세요', change: '규칙 바꿔 보기', save: '이 규칙으로 정하기', saved: '규칙을 정했습니다. 다음 기간에 이대로 배려합니다.', saveFailed: '규칙을 정하지 못했습니다', same: '지금 규칙과 같습니다.',
    preview: '이 규칙이라면 학교마다 가져가는 점수', previewNote: '{title}의 결과로 셌습니다. 정하기 전까지는 아무것도 바뀌지 않습니다.', now: '지금 규칙', then: '바꾼 규칙', earlier: '가져온 점수', credit: '다음에 가져갈 점수', school: '학교', satisfaction: '만족도', requests: '희망', placed: '자리 받음', first: '1순위 날 그대로', moved: '옮긴 날 (평균)', movedValue: '{days}일 ({weeks}주)', twice: '두 기간 이어 옮김',
    caption: '{title}: 학교마다 한 줄. 다음에 가져갈 점수가 큰 학교부터', mean: '센터 평균', moves: '희망마다 보기', moveKept: '{group}: {first} 그대로', move: '{group}: {first} → {held} ({days}일)', moveNone: '{group}: {first} → 자리 없음', note: '만족도는 자리 0.5, 희망한 날 0.3, 하고 싶은 분야 0.2를 더한 점수입니다(100점 만점으로 보임). 학교가 스스로 취소한 희망은 세지 않습니다.', nothing: '희망 없음', settled: '지금 예약된 대로 세며, 체험처가 거절하거나 다시 맞추면 바뀝니다.', version: '규칙 {n}판', region: '{title} 배려 장부',
  },
  ownFairness: {
    title: '우리 학교 배려 장부', note: '우리 학교의 줄과 센터 평균만 보입니다. 다른 학교의 줄은 센터만 봅니다.', own: '우리 학교', centre: '센터 평균', credit: '다음 기간에 배려 점수 {n}점을 가지고 시작합니다. 점수가 높을수록 희망이 더 무겁게 반영됩니다.', none: '이번에는 센터 평균만큼 됐습니다. 다음 기간에 더해지는 배려 점수는 없습니다.', hidden: '참여한 학교가 적어 평균은 보이지 않습니다.', what: '무엇', caption: '{title}: 우리 학교와 센터 평균', show: '희망마다 보기',
  },
} as const;
