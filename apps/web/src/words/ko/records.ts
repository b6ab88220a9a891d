export const records = {
  records: {
    title: '점검과 변경 기록', lead: '자리 수와 예약, 예약과 기록이 서로 맞는지 지금 다시 세고, 누가 무엇을 언제 바꾸었는지 보여 드립니다.',
    check: '맞는지 보기', fine: '어긋난 것 0건', found: '어긋난 것 {n, number}건', at: '{at}에 확인', verified: '변경 기록 {n, number}번까지 이어져 있습니다.', broken: '변경 기록이 중간에 바뀌었거나 빠졌습니다.', again: '다시 확인', example: '예', count: '{n, number}건', kind: '무엇이', howMany: '몇 건',
    kinds: {
      'seats-differ': '자리 수가 예약과 다릅니다', 'school-load-differs': '학교 한도의 수가 예약과 다릅니다', 'week-load-differs': '주 한도의 수가 예약과 다릅니다', 'offer-without-deadline': '답할 날이 없는 제안이 있습니다',
      'booking-unrecorded': '기록에 없는 예약이 있습니다', 'host-not-asked': '체험처에 묻는 메일이 없는 예약이 있습니다', 'chain-broken': '변경 기록이 이어지지 않습니다',
    },
    changes: '변경 기록', seq: '번호', when: '언제', who: '누가', what: '무엇을', from: '바꾸기 전', to: '바꾼 뒤', older: '더 오래된 것 보기', empty: '아직 기록이 없습니다.',
    actions: { INSERT: '더함', UPDATE: '바꿈', DELETE: '지움' }, by: { link: '메일의 링크', system: '시스템' },
  },
} as const;
