import { statusNames } from '#booking';
import type { Lang } from '#kernel';

const ko = {
  title: '우리 학교 방문',
  heading: (open: number) => (open === 0 ? '지금 답하실 것이 없습니다' : `답을 기다리는 방문이 ${open}건 있습니다`),
  sentTo: (recipient: string, centre: string) => `${recipient} 선생님께 보낸 화면입니다. 보낸 곳: ${centre}. 로그인하지 않아도 됩니다.`,
  over: '방문이 모두 끝났습니다. 함께해 주셔서 고맙습니다. 이 화면에서는 더 바꿀 수 없습니다.',
  empty: '다가오는 방문이 없습니다.',
  where: '어디서', who: '누가', howMany: '몇 명', state: '상태', reason: '이유',
  group: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}`,
  students: (count: number) => `학생 ${count}명`,
  states: statusNames('ko'), counted: '인원을 알려 주셨습니다',
  offerDue: (day: string) => `${day}까지 답해 주세요. 자리는 그때까지 잡아 둡니다.`,
  accept: '수락하기', acceptAll: (count: number) => `${count}건 모두 수락하기`, decline: '이번에는 사양할게요', declineReason: '이유 (적지 않으셔도 됩니다)', declineSend: '사양한다고 보내기',
  count: '가는 학생 수', countSend: '이 인원으로 알리기', countAll: (count: number) => `${count}건 모두 인원 그대로예요`, countNote: '줄이면 자리를 바로 돌려줍니다. 늘리는 것은 자리가 남아 있을 때만 됩니다. 방문 전날까지 바꿀 수 있습니다.',
  wholeNumber: '인원은 1에서 500 사이의 숫자로 적어 주세요.',
  instead: '대신 갈 수 있는 곳', place: (when: string, venue: string, left: number) => `${when} · ${venue} · 남은 자리 ${left}`,
  done: { accept: '수락하셨습니다. 체험처에 확인을 부탁했습니다.', decline: '사양하신다고 전했습니다.', count: '인원을 알려 주셔서 고맙습니다.' },
  otherDay: '이 날은 어려워요', questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English', pages: '다른 방문 보기', pageNumber: (page: number) => `${page}쪽`,
  unclear: '어떤 답인지 알 수 없습니다. 아래에서 다시 골라 주세요.',
};
export type VisitsPageWords = typeof ko;

const en: VisitsPageWords = {
  title: 'Our visits',
  heading: (open) => (open === 0 ? 'Nothing waits for your answer' : `${open} ${open === 1 ? 'visit waits' : 'visits wait'} for your answer`),
  sentTo: (recipient, centre) => `Sent to ${recipient} by ${centre}. No log-in is needed.`,
  over: 'All visits are over. Thank you for taking part. Nothing can be changed here any more.',
  empty: 'No visits are to come.',
  where: 'Where', who: 'Who', howMany: 'How many', state: 'State', reason: 'Reason',
  group: (grade, label) => `grade ${grade}${label === null ? '' : ` ${label}`}`,
  students: (count) => `${count} students`,
  states: statusNames('en'), counted: 'number given',
  offerDue: (day) => `Please answer by ${day}. The places are held until then.`,
  accept: 'Accept', acceptAll: (count) => `Accept all ${count}`, decline: 'Not this time', declineReason: 'Why (may stay empty)', declineSend: 'Send “not this time”',
  count: 'Students coming', countSend: 'Send this number', countAll: (count) => `All ${count} as they are`, countNote: 'Fewer give places back at once; more are possible only where places are left. Until the day before the visit.',
  wholeNumber: 'Please give a number from 1 to 500.',
  instead: 'Where they could go instead', place: (when, venue, left) => `${when} · ${venue} · ${left} places left`,
  done: { accept: 'Accepted. The host has been asked.', decline: 'We passed on that you decline.', count: 'Thank you for the number.' },
  otherDay: 'This day is difficult', questions: 'Questions? Please telephone.', otherLanguage: '한국어', pages: 'More visits', pageNumber: (page) => `Page ${page}`,
  unclear: 'We could not tell which answer you meant. Please choose again below.',
};
export const VISITS_PAGE_WORDS: Readonly<Record<Lang, VisitsPageWords>> = { ko, en };
