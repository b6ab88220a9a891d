export const visit = {
  visit: {
    tab: '예약 과정', see: '과정 보기', now: '지금 할 수 있는 일', nothing: '지금 바꿀 수 있는 것이 없습니다.', nothingOver: '이 예약은 끝났습니다.', past: '지나온 과정', failed: '예약을 불러오지 못했습니다', back: '예약 목록으로',
    reconfirmed: '체험처가 다시 확인함', counted: '최종 인원', offerDue: '학교 답 기한 {day}', cancelledLate: '방문 {n, number}일(일하는 날) 전에 취소 · 늦은 취소', cancelledIn: '방문 {n, number}일(일하는 날) 전에 취소',
    act: {
      'accept-offer': '제안 수락하기', 'decline-offer': '제안 사양하기', confirm: '받을 수 있다고 답하기', decline: '받기 어렵다고 답하기', reconfirm: '그대로 괜찮다고 알리기', count: '최종 인원 알리기', cancel: '방문 취소하기',
      'correct-visited': '다녀온 것으로 바로잡기', 'correct-no-show': '오지 않은 것으로 바로잡기', 'correct-result-entered': '마무리한 것 다시 열기',
    },
    about: {
      'accept-offer': '수락하면 체험처에 확인을 부탁합니다.', 'decline-offer': '자리를 돌려줍니다. 다시 살릴 수 없습니다.', confirm: '학교에 확정을 알립니다.', decline: '자리를 돌려주고 학교와 센터에 알립니다.', reconfirm: '방문이 그대로 진행된다고 기록합니다.',
      count: '줄이면 자리를 바로 돌려주고, 늘리는 것은 자리가 남아 있을 때만 됩니다. 체험처에 새 인원을 알립니다.', cancel: '상대에게 이유와 함께 메일로 알립니다. 취소한 방문은 다시 살릴 수 없습니다.',
      'correct-visited': '처음 적은 것도 이유와 함께 남습니다.', 'correct-no-show': '처음 적은 것도 이유와 함께 남습니다.', 'correct-result-entered': '결과를 다시 고칠 수 있게 됩니다.',
    },
    byPhone: '전화로 들은 것을 대신 적습니다. 누구 대신 적었는지 함께 남습니다.', reason: '이유', reasonOptional: '이유 (적지 않아도 됩니다)', needReason: '이유를 적어 주세요.', headcount: '가는 학생 수', needCount: '1에서 500 사이의 숫자를 적어 주세요.', whose: '누구의 사정인가요',
    by: { school: '학교', host: '체험처', centre: '센터', weather: '날씨' }, do: '그렇게 하기', keep: '그만두기', done: '기록했습니다. 알릴 곳에는 메일을 보냅니다.', actFailed: '바꾸지 못했습니다', instead: '대신 갈 수 있는 곳', insteadNote: '같은 인원이 지금 갈 수 있는 곳입니다.', insteadNone: '같은 인원이 갈 수 있는 다른 곳을 아직 찾지 못했습니다. 센터가 함께 찾겠습니다.', go: '여기로 신청하기', left: '남은 자리 {n, number}',
    made: '예약을 신청함', madePlan: '배정안에서 예약됨', madeOffer: '학교에 제안됨', moved: '{from} → {to}(으)로 옮김', resized: '인원 {from, number}명 → {to, number}명', countedStep: '최종 인원을 알림', reconfirmedStep: '그대로 괜찮다고 알림', who: '{who}', behalf: '{who} ({whom} 대신 적음)', agreed: '두 쪽이 링크로 합의', people: { school: '학교', host: '체험처', centre: '센터', system: '자동' }, why: '이유: {reason}', notice: '방문 {n, number}일(일하는 날) 전', late: '늦은 취소',
    reminder: {
      'ask-host': '체험처에 답을 다시 부탁함 ({n, number}번째)', 'host-late': '체험처 답이 늦어 센터에 알림', 'ask-school': '학교에 답을 다시 부탁함 ({n, number}번째)', 'school-late': '학교 답이 늦어 센터에 알림', 'reconfirm-host': '체험처에 다시 확인을 부탁함', 'count-school': '학교에 최종 인원을 물어봄', 'prepare-host': '체험처에 준비 안내를 보냄', unconfirmed: '다시 확인하지 않아 센터에 알림',
    },
  },
  callOff: {
    button: '하루 방문 모두 취소', title: '하루 방문을 모두 취소할까요?', lead: '태풍처럼 나갈 수 없는 날입니다. 그날의 방문을 한 번에 취소하고, 학교와 체험처에 한 통씩 알립니다.', day: '날', needDay: '날을 골라 주세요.', reason: '이유', found: '취소할 방문 {n, number}건 · 학교 {schools, number}곳 · 체험처 {venues, number}곳', none: '그날 취소할 방문이 없습니다.', which: '어디를 취소할까요', all: '모든 체험처', some: '고른 체험처만', do: '{n, number}건 취소하고 알리기', keep: '그만두기', done: '방문 {n, number}건을 취소했습니다. 학교 {schools, number}곳과 체험처 {venues, number}곳에 알립니다.', failed: '취소하지 못했습니다', needVenue: '체험처를 하나 이상 골라 주세요.',
  },
  deadlines: {
    title: '예약 기한 설정', link: '기한 설정', lead: '여기서 바꾼 기한은 앞으로 묻는 것부터 적용됩니다. 일하는 날에는 주말과 공휴일을 세지 않고, 학교 기한에는 그 학교의 쉬는 날도 세지 않습니다.', hostAnswerDays: '체험처가 답할 날 (일하는 날)', schoolAnswerDays: '학교가 제안에 답할 날 (일하는 날)', reminderDays: '답이 없을 때 다시 알릴 날 (일하는 날)', reminderHint: '쉼표로 나누어 많게는 세 번. 예: 2, 4', unansweredOffers: '학교가 제안에 답하지 않으면', accept: '수락한 것으로 보고 체험처에 물어봅니다', expire: '제안을 끝내고 자리를 돌려줍니다', reconfirmDays: '방문 며칠 전에 다시 확인할까요', prepareDays: '방문 며칠 전에 준비를 안내할까요', save: '기한 저장하기', saved: '기한을 저장했습니다.', failed: '기한을 저장하지 못했습니다', number: '숫자로 적어 주세요.',
    caps: { title: '한도', lead: '비워 두면 한도가 없습니다. 이미 잡힌 방문은 그대로 두고, 한도를 넘는 새 예약만 받지 않습니다.', perSchoolAndTerm: '한 학교가 한 학기에 보낼 수 있는 학생 (명)', perWeek: '모든 학교가 한 주에 보낼 수 있는 학생 (명)', save: '한도 저장하기', saved: '한도를 저장했습니다.', failed: '한도를 저장하지 못했습니다' },
  },
} as const;
