import { statusNames } from '#booking';
import type { Lang } from '#kernel';

const ko = {
  title: '제안 확인',
  heading: (wishes: number, kept: number, moved: number, none: number) =>
    `희망 ${wishes}건 가운데 ${[kept > 0 ? `${kept}건은 1순위 그대로` : '', moved > 0 ? `${moved}건은 다른 날` : '', none > 0 ? `${none}건은 배정하지 못함` : ''].filter((part) => part !== '').join(', ')}`,
  empty: '아직 공개된 제안이 없습니다',
  sentTo: (recipient: string, centre: string) => `${recipient} 선생님께 보낸 화면입니다. 보낸 곳: ${centre}. 로그인하지 않아도 됩니다.`,
  over: '방문이 모두 끝났습니다. 함께해 주셔서 고맙습니다. 이 화면에서는 더 바꿀 수 없습니다.',
  students: (count: number) => `학생 ${count}명`,
  group: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}`,
  wished: '희망한 날', assigned: '배정된 날', unassigned: '이번에는 배정하지 못했습니다', why: '왜 이 날인가요?', whyNot: '왜 배정하지 못했나요?',
  accept: '수락하기', acceptAll: (count: number) => `${count}건 모두 수락하기`, accepted: (day: string) => `${day}에 수락하셨습니다.`,
  hard: '이 날은 어려워요', negotiating: '다른 날을 정하고 있습니다', places: (count: number) => `가는 곳 ${count}곳`, more: (count: number) => `외 ${count}곳은 로그인하면 볼 수 있습니다.`,
  wholeGroup: '모둠 전체가 이 날 어려워요', wholeGroupLead: '센터가 모둠 전체의 다른 날을 찾아 연락드립니다.', note: '이유 한 줄 (적지 않으셔도 됩니다)', send: '센터에 보내기',
  wholeGroupAsked: '모둠 전체의 다른 날을 센터가 찾고 있습니다.',
  states: statusNames('ko'),
  done: { accept: '수락하셨습니다. 체험처가 모두 답하면 메일로 알려 드립니다.', group: '센터에 전했습니다. 다른 날을 찾아 연락드리겠습니다.' },
  questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English', pages: '다른 제안 보기', pageNumber: (page: number) => `${page}쪽`,
  unclear: '어떤 답인지 알 수 없습니다. 아래에서 다시 골라 주세요.',
};
export type SchoolPageWords = typeof ko;

const en: SchoolPageWords = {
  title: 'Proposal',
  heading: (wishes, kept, moved, none) =>
    `Of ${wishes} ${wishes === 1 ? 'wish' : 'wishes'}: ${[kept > 0 ? `${kept} on the first choice` : '', moved > 0 ? `${moved} on another day` : '', none > 0 ? `${none} without a date` : ''].filter((part) => part !== '').join(', ')}`,
  empty: 'Nothing has been proposed yet',
  sentTo: (recipient, centre) => `Sent to ${recipient} by ${centre}. No log-in is needed.`,
  over: 'All visits are over. Thank you for taking part. Nothing can be changed here any more.',
  students: (count) => `${count} students`,
  group: (grade, label) => `grade ${grade}${label === null ? '' : ` ${label}`}`,
  wished: 'Wished', assigned: 'Proposed', unassigned: 'No date this time', why: 'Why this day?', whyNot: 'Why no date?',
  accept: 'Accept', acceptAll: (count) => `Accept all ${count}`, accepted: (day) => `You accepted on ${day}.`,
  hard: 'This day is difficult', negotiating: 'Another day is being looked for', places: (count) => `${count} ${count === 1 ? 'host' : 'hosts'}`, more: (count) => `${count} more after signing in.`,
  wholeGroup: 'The whole group cannot come that day', wholeGroupLead: 'The centre looks for another day for the whole group and gets in touch.', note: 'Why, in one line (may stay empty)', send: 'Send to the centre',
  wholeGroupAsked: 'The centre is looking for another day for the whole group.',
  states: statusNames('en'),
  done: { accept: 'Accepted. You will hear by mail when all hosts have answered.', group: 'We told the centre. It will look for another day and get in touch.' },
  questions: 'Questions? Please telephone.', otherLanguage: '한국어', pages: 'More proposals', pageNumber: (page) => `Page ${page}`,
  unclear: 'We could not tell which answer you meant. Please choose again below.',
};
export const SCHOOL_PAGE_WORDS: Readonly<Record<Lang, SchoolPageWords>> = { ko, en };
