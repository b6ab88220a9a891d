export const doors = {
  signIn: {
    title: '로그인', lead: '학교의 직업체험 방문을 고르게 나눕니다.', email: '이메일', password: '비밀번호', submit: '로그인하기', failed: '로그인하지 못했습니다', wrong: '이메일이나 비밀번호가 맞지 않습니다.',
    wrongDo: '다시 확인해 주세요. 계정이 없으면 센터에서 초대 메일을 받아야 합니다.', again: '자리를 비운 사이 로그인이 끊겼습니다. 다시 로그인하면 보던 화면으로 돌아갑니다.',
    hostNote: '체험처는 메일의 링크만 누르면 됩니다. 로그인하지 않아도 답할 수 있습니다.', needEmail: '이메일을 적어 주세요', needPassword: '비밀번호를 적어 주세요', show: '비밀번호 보기', hide: '비밀번호 숨기기',
  },
  invitation: {
    title: '초대 받기', lead: '{organisation}의 {role} 계정을 만듭니다.', until: '{time}까지 쓸 수 있는 초대입니다.', email: '이메일', name: '이름', password: '비밀번호', passwordHint: '10자 이상. 이미 계정이 있으면 쓰던 비밀번호를 적어 주세요.',
    submit: '계정 만들고 시작하기', failed: '계정을 만들지 못했습니다', gone: '이 초대는 쓸 수 없습니다', goneWhy: '이미 썼거나 기한이 지났습니다. 센터에 새 초대를 부탁해 주세요.', needName: '이름을 적어 주세요', needPassword: '비밀번호를 적어 주세요',
  },
} as const;
