import type { Day, Lang } from '#kernel';
import { dayInWords } from '#kernel';
import type { SurveyAudience, SurveyItem } from '#visit-results';

const ko = {
  title: '만족도',
  heading: (school: string, venue: string) => `${school}의 ${venue} 방문, 어땠나요?`,
  intro: {
    student: '이름을 적지 마세요. 누가 답했는지 아무도 알 수 없습니다. 1분이면 됩니다.',
    teacher: '선생님께 한 번만 여쭙습니다. 로그인하지 않아도 됩니다.',
    host: '학생들을 맞아 주셔서 고맙습니다. 한 번만 여쭙습니다. 로그인하지 않아도 됩니다.',
  } as Record<SurveyAudience, string>,
  when: '방문한 날', group: '학생',
  groupName: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}`,
  scale: '1점은 전혀 그렇지 않다, 5점은 매우 그렇다입니다.',
  mark: (mark: number) => `${mark}점`,
  items: {
    student: { satisfied: '오늘 체험은 만족스러웠나요?', helpful: '직업을 생각해 보는 데 도움이 되었나요?', recommend: '친구에게도 권하고 싶나요?' },
    teacher: { satisfied: '방문은 만족스러우셨나요?', helpful: '학생들이 진로를 생각하는 데 도움이 되었나요?', recommend: '다른 학교에도 권하고 싶으신가요?' },
    host: { satisfied: '방문은 만족스러우셨나요?', helpful: '학생들이 하시는 일을 이해하는 데 도움이 되었나요?', recommend: '다른 체험처에도 권하고 싶으신가요?' },
  } as Record<SurveyAudience, Record<SurveyItem, string>>,
  safety: '안전이 걱정된 일이 있었나요?', safe: '없었습니다', unsafe: '있었습니다', concern: '있었다면 무엇이었나요?',
  comment: '한마디 (적지 않으셔도 됩니다)', send: '답 보내기',
  done: '답을 보냈습니다. 고맙습니다.', next: '다른 학생이 이어서 답하기',
  states: {
    'not-yet': (day: Day) => `${dayInWords(day)}에 다녀온 뒤에 답해 주세요.`, over: (day: Day) => `${dayInWords(day)}까지 답을 받았습니다. 이제 끝났습니다.`,
    'called-off': () => '이 방문은 이루어지지 않았습니다. 답하지 않으셔도 됩니다.',
  },
  full: { student: '다녀온 학생 모두의 답을 받았습니다. 고맙습니다.', teacher: '이미 답하셨습니다. 고맙습니다.', host: '이미 답하셨습니다. 고맙습니다.' } as Record<SurveyAudience, string>,
  unclear: '세 가지 점수와 안전에 관한 물음에 모두 답해 주세요.', concernMissing: '걱정된 일이 무엇이었는지 적어 주세요.', concernUnclear: '걱정된 일을 적으셨습니다. ‘있었습니다’를 골라 주시거나 적은 것을 지워 주세요.',
  questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English',
};
export type SurveyPageWords = typeof ko;

const en: SurveyPageWords = {
  title: 'How was it?',
  heading: (school, venue) => `${school} at ${venue}: how was it?`,
  intro: {
    student: 'Do not write your name. Nobody can tell who answered. It takes a minute.',
    teacher: 'We ask you once. No log-in is needed.',
    host: 'Thank you for having the students. We ask you once. No log-in is needed.',
  },
  when: 'Visited on', group: 'Students',
  groupName: (grade, label) => `grade ${grade}${label === null ? '' : ` ${label}`}`,
  scale: '1 is not at all, 5 is very much.',
  mark: (mark) => `${mark}`,
  items: {
    student: { satisfied: 'Were you happy with the visit?', helpful: 'Did it help you to think about jobs?', recommend: 'Would you recommend it to a friend?' },
    teacher: { satisfied: 'Were you happy with the visit?', helpful: 'Did it help the students to think about their future?', recommend: 'Would you recommend it to other schools?' },
    host: { satisfied: 'Were you happy with the visit?', helpful: 'Did the students come to understand what you do?', recommend: 'Would you recommend taking part to other venues?' },
  },
  safety: 'Did anything seem dangerous?', safe: 'No', unsafe: 'Yes', concern: 'If so, what was it?',
  comment: 'Anything else (may stay empty)', send: 'Send the answer',
  done: 'Your answer was sent. Thank you.', next: 'Let another student answer',
  states: { 'not-yet': (day) => `Please answer after the visit on ${dayInWords(day, 'en')}.`, over: (day) => `Answers were taken until ${dayInWords(day, 'en')}.`, 'called-off': () => 'This visit did not take place. No answer is needed.' },
  full: { student: 'Everybody who went has answered. Thank you.', teacher: 'You have answered already. Thank you.', host: 'You have answered already. Thank you.' },
  unclear: 'Please give all three marks and answer the question about safety.', concernMissing: 'Please write what seemed dangerous.', concernUnclear: 'You wrote down something dangerous. Please choose “Yes”, or clear the text.',
  questions: 'Questions? Please telephone.', otherLanguage: '한국어',
};
export const SURVEY_PAGE_WORDS: Readonly<Record<Lang, SurveyPageWords>> = { ko, en };
