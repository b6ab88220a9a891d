export const subscribers = {
  subscribers: {
    title: '연동', lead: '교육청이나 구청의 시스템이 예약의 변화를 따라올 수 있게 합니다. 학생 이름은 어디에도 없습니다.',
    list: '연동 시스템', empty: '연동한 시스템이 없습니다. 이름을 적고 더하면 열쇠 두 개를 드립니다.',
    add: '연동 더하기', addNote: '주소를 적으면 바뀔 때마다 보내고, 비워 두면 그 시스템이 읽어 갑니다.', name: '시스템 이름', nameHint: '예: 교육지원청 현황판', needName: '이름을 적어 주세요',
    url: '보낼 주소', urlHint: 'https://system.example.kr/goreuge', addDo: '더하고 열쇠 받기', addFailed: '더하지 못했습니다',
    keysOf: '{name}의 열쇠', keysOnce: '이 열쇠는 지금 한 번만 보입니다. 그 시스템의 담당자에게 안전하게 전해 주세요.', token: '읽기 토큰', signingKey: '서명 열쇠', keysDone: '옮겨 적었습니다',
    reads: '그 시스템이 읽어 갑니다', sendsTo: '{url}로 보냅니다', waiting: '보낼 것 {n, number}건', allSent: '모두 보냈습니다', lastSent: '마지막으로 보낸 때 {time}', failing: '{n, number}번 이어서 보내지 못했습니다: {why}', paused: '멈춤', going: '보내는 중', reading: '읽어 감',
    trial: '시험으로 보내기', trialTaken: '{name}이 잘 받았습니다.', trialRefused: '{name}: {why}', pause: '멈추기', resume: '다시 보내기', renew: '열쇠 바꾸기', remove: '연동 끊기', removeTitle: '{name}과 연동을 끊을까요?', removeWhat: '열쇠가 쓸모없어지고, 보내지 못한 {n, number}건은 보내지 않습니다.', removed: '{name}과 연동을 끊었습니다.', keep: '그대로 두기', failed: '바꾸지 못했습니다',
  },
} as const;
