export const levelling = {
  levelling: {
    link: '쏠림 자세히 보기 (학교별 표, 한 단계씩 보기, 엑셀)', tab: '쏠림 분석', loading: '학교 일정과 희망을 세고 있습니다', failed: '쏠림 분석을 불러오지 못했습니다', back: '기간 화면으로', file: '엑셀 파일로 받기',
    title: { wishes: '희망이 {weeks, number}개 주에서 자리를 넘습니다', wishesEven: '아직 자리를 넘는 주가 없습니다', done: '{total, number}건 가운데 {moved, number}건을 옮기면 {before, number}개이던 넘치는 주가 {after, number}개가 됩니다', kept: '{total, number}건 가운데 {moved, number}건만 다른 주로 옮깁니다' },
    basis: { wishes: '아직 나누지 않았습니다. 희망만 셌습니다.', plan: '나눈 뒤는 가장 최근 배정안입니다. 아직 알리지 않았습니다.', booked: '나눈 뒤는 지금 예약된 그대로입니다.' },
    figures: '한눈에 보기', busiest: '가장 붐비는 주', over: '자리를 넘는 주', first: '1순위 날 그대로', near: '희망 주에서 ±2주 안', was: '희망 그대로라면', none: '나누면 보입니다', ofGroups: '희망 {n, number}건 가운데',
    view: { legend: '보는 방법', before: '희망 그대로', both: '함께 보기', after: '나눈 뒤' }, weeks: '주마다 몇 명인가', weekLine: '{before} → {after}', weekSeats: '자리 {n, number}명', weekOnly: '희망 {n, number}명',
    over2: '초과', noWishes: '아직 낸 희망이 없습니다. 아래 예측은 학사일정과 지난 기간의 희망으로 짐작한 것입니다.',
  },
  replay: {
    open: '한 단계씩 보기', close: '한 단계씩 보기 끝내기', title: '한 단계씩 보기', note: '넘치는 주를 가장 많이 풀어 주는 방문부터 옮깁니다. 화살표 키로 앞뒤로 갈 수 있습니다.', slider: '단계', at: '{n}단계 / 모두 {total}단계', start: '희망 그대로', previous: '앞 단계', next: '다음 단계',
    moved: '{who} {n, number}명: {from} → {to}', leftOut: '{who} {n, number}명: {from}의 희망에 자리를 찾지 못했습니다', now: '넘치는 학생 {excess, number}명, 가장 붐비는 주 {peak, number}명', why: '왜 이 주인가요?', chart: '{n}단계의 주마다 학생 수',
  },
  heat: {
    title: '학교와 주', note: '숫자는 학생 수입니다. 숫자를 누르면 왜 그 주인지 보입니다.', open: '학교별 표 보기', caption: '학교와 주마다 학생 수. 색이 진할수록 학생이 많고, 맨 아래 합계에서 자리를 넘는 주는 빨강입니다. 함께 볼 때 칸마다 위는 희망, 아래는 나눈 뒤입니다.', school: '학교', total: '합계', seats: '자리', region: '학교와 주의 표',
    cell: '{school} {week} {n}', before: '희망', after: '나눈 뒤', dialog: '{school} – {week}', wished: '1순위 {day}', goes: '{day}에 갑니다', without: '자리를 찾지 못했습니다', notYet: '아직 나누지 않았습니다', reasonless: '희망 그대로입니다', over: '초과',
  },
  spread: {
    title: '얼마나 고른가', note: '봉우리는 가장 붐비는 곳을 평균으로 나눈 값(1이면 고름), 지니계수는 0이면 고르고 1에 가까울수록 몰린 것입니다.', caption: '고른 정도, 나누기 전과 뒤', what: '무엇', wished: '희망 그대로', firstCome: '먼저 온 순서라면', after: '나눈 뒤', peakWeeks: '주: 봉우리 ÷ 평균', giniWeeks: '주: 지니계수', overWeeks: '자리를 넘는 주', peakDays: '날: 봉우리 ÷ 평균', giniDays: '날: 지니계수', overDays: '자리를 넘는 날',
    days: '날마다 몇 명인가', districts: '동·구마다', districtsNote: '학생은 학교가 있는 곳으로, 자리는 체험처가 있는 곳으로 셉니다. 학생은 다른 동의 체험처에도 갑니다.', fields: '직업군마다', fieldsNote: '희망은 학생이 고른 분야, 나눈 뒤는 실제로 가는 체험처의 분야입니다.', district: '동·구', field: '직업군', seats: '자리', loadCaption: '{what}마다 학생과 자리', show: '표 보기',
  },
  forecast: {
    title: '어느 주에 몰릴까 (예측)', peaks: '몰릴 것으로 보이는 주: {weeks}', none: '몰릴 것으로 보이는 주가 없습니다.', caption: '주마다 예상하는 희망 학생', week: '주', sent: '낸 희망', last: '지난 기간대로', calendar: '일정으로 짐작', expected: '예상', seats: '자리', over: '초과', open: '주마다 예상 보기',
    chart: '주마다 예상하는 학생 수. 가장 많은 주는 {week}, {n, number}명입니다.', basis: '무엇을 보고 짐작했나요', basisSent: '낸 희망: 학교 {schools, number}곳, {wishes, number}건', basisLast: '아직 안 낸 학교 {n, number}곳: {title}에 낸 희망과 같은 때', basisCalendar: '기록이 없는 학교 {n, number}곳: 학사일정에서 갈 수 있는 날에 나누어 셈',
    pullCounted: '다른 학년이 시험을 보는 날은 지금까지의 희망에서 {n}배 많이 골랐습니다.', pullAssumed: '비교할 희망이 없어, 다른 학년이 시험을 보는 날을 {n}배 많이 고른다고 보았습니다.', all: '모든 학교가 희망을 낸다고 보았습니다.',
  },
  alike: {
    title: '일정이 닮은 학교', note: '시험이 같은 날이면 같은 때 밖으로 나옵니다. 쏠림은 여기에서 시작합니다.', mean: '두 학교를 아무렇게나 고르면 시험일은 {exams}%, 갈 수 있는 날은 {days}% 같습니다.', exams: '시험일이 절반 넘게 같은 학교', feasible: '갈 수 있는 날이 90% 넘게 같은 학교', group: '{n, number}곳 (가장 덜 닮은 두 곳도 {least}%)', none: '그런 학교가 없습니다.',
    pairs: '두 학교씩 보기', caption: '두 학교의 일정이 닮은 정도', a: '학교', b: '학교', examShare: '시험일', dayShare: '갈 수 있는 날', without: '이 기간에 시험 일정이 없는 학교 {n, number}곳',
  },
  pool: {
    title: '체험처를 얼마나 쓰나', all: '등록한 체험처', cleared: '안전점검 유효', usable: '열린 날 있음', used: '학생이 감', share: '쓸 수 있는 {usable, number}곳 가운데 {used, number}곳({pct}%)을 씁니다.', idle: '쉬는 체험처 {n, number}곳 보기', caption: '쉬는 체험처와 까닭', name: '체험처', field: '직업군', district: '동·구', openings: '열린 반나절', why: '까닭',
    reason: { 'not-asked': '열려 있으나 아무도 가지 않음', 'not-opened': '열린 날이 없음', 'not-cleared': '안전점검이 유효하지 않음' }, none: '쉬는 체험처가 없습니다.',
  },
  moves: {
    title: '옮기는 부담은 고른가', most: '가장 많이 옮긴 학교', mostSchool: '{school} – {n, number}건', mean: '학교 한 곳 평균', meanN: '{n}건', leftOut: '자리를 찾지 못한 희망', twice: '지난 기간에 이어 또 옮긴 학교', twiceNone: '없습니다.', ledger: '배려 장부 보기', none: '옮긴 학교가 없습니다',
  },
} as const;
