import type { Lang } from '#kernel';
import type { WaiterState } from '#waiting-list';

const ko = {
  title: '난 자리 받기',
  headings: {
    waiting: '자리를 기다리고 있습니다', offered: '자리가 났습니다', placed: '자리를 받았습니다', declined: '이번에는 받지 않으셨습니다', expired: '답할 날이 지났습니다',
    left: '그만둔 대기입니다', lapsed: '기다리던 날이 지났습니다',
  } satisfies Record<WaiterState, string> as Record<WaiterState, string>,
  sentTo: (recipient: string, centre: string) => `${recipient} 선생님께 보낸 화면입니다. 보낸 곳: ${centre}. 로그인하지 않아도 됩니다.`,
  who: '누가', what: '어디로', when: '언제', due: '답할 날', place: '순서',
  group: (grade: number, label: string | null, students: number) => `${grade}학년${label === null ? '' : ` ${label}`} ${students}명`,
  until: (day: string) => `${day}까지`,
  position: (position: number) => `대기 ${position}번째`,
  says: {
    waiting: '자리가 나면 순서대로 메일을 드립니다.', offered: '답하실 때까지 자리를 잡아 두었습니다. 그때까지 답이 없으면 다음 학교로 넘어갑니다.', placed: '체험처에 확인을 부탁했습니다. 답이 오면 메일로 알려 드립니다.',
    declined: '자리는 다음 학교로 넘어갔습니다.', expired: '자리는 다음 학교로 넘어갔습니다. 다시 기다리시려면 로그인해 대기를 신청해 주세요.', left: '다시 기다리시려면 로그인해 대기를 신청해 주세요.', lapsed: '다시 기다리시려면 로그인해 대기를 신청해 주세요.',
  } satisfies Record<WaiterState, string> as Record<WaiterState, string>,
  keeps: '이 날을 받지 않아도 다른 날을 기다리는 순서는 그대로입니다.',
  accept: '이 자리 받기', decline: '이번에는 받지 않기', leave: '대기 그만두기',
  done: { accept: '자리를 받으셨습니다. 이제 체험처에 확인을 부탁합니다.', decline: '받지 않는다고 전했습니다.', leave: '대기를 그만두었습니다.' },
  unclear: '어떤 답인지 알 수 없습니다. 아래에서 다시 골라 주세요.',
  questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English',
};
export type WaitPageWords = typeof ko;

const en: WaitPageWords = {
  title: 'A place is free',
  headings: {
    waiting: 'You are waiting for a place', offered: 'A place is free', placed: 'The place is yours', declined: 'You did not take this place', expired: 'The day to answer has passed',
    left: 'You have left the waiting list', lapsed: 'The days you waited for have passed',
  },
  sentTo: (recipient, centre) => `This page was sent to ${recipient} by ${centre}. No sign-in needed.`,
  who: 'Who', what: 'Where', when: 'When', due: 'Answer by', place: 'Your turn',
  group: (grade, label, students) => `Grade ${grade}${label === null ? '' : ` ${label}`}, ${students} students`,
  until: (day) => day,
  position: (position) => `Number ${position} in line`,
  says: {
    waiting: 'You get a mail when it is your turn.', offered: 'The seats are kept for you until you answer; without an answer they go to the next school.', placed: 'The host has been asked; you will hear by mail.',
    declined: 'The seats went to the next school.', expired: 'The seats went to the next school. To wait again, please sign in.', left: 'To wait again, please sign in.', lapsed: 'To wait again, please sign in.',
  },
  keeps: 'If you do not take this day, you keep your turn for the other days.',
  accept: 'Take this place', decline: 'Not this time', leave: 'Stop waiting',
  done: { accept: 'The place is yours. The host is being asked now.', decline: 'Noted: you do not take it.', leave: 'You have left the waiting list.' },
  unclear: 'This answer is not clear. Please choose again below.',
  questions: 'Questions? Please telephone.', otherLanguage: '한국어',
};

export const WAIT_PAGE_WORDS: Readonly<Record<Lang, WaitPageWords>> = { ko, en };
