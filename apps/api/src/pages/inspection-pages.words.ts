import type { Day, Lang } from '#kernel';
import { dayInWords } from '#kernel';
import type { SelfAnswer } from '#safety-inspection';

const ko = {
  otherLanguage: 'English', questions: '궁금한 점이 있으면 전화해 주세요.',
  selfCheck: {
    title: '자가점검', heading: (venue: string) => `${venue} 자가점검`,
    intro: '안전점검을 가기 전에 같은 항목을 먼저 살펴봐 주세요. 고칠 것이 있어도 괜찮습니다. 로그인하지 않아도 됩니다.',
    on: '점검 예정', until: (day: Day) => `${dayInWords(day)}까지`, answers: { fit: '적합', unfit: '보완', 'not-applicable': '해당 없음' } as Record<SelfAnswer, string>,
    critical: '꼭 지켜야 함', plan: '고칠 것이 있으면, 언제까지 어떻게 고칠지 적어 주세요 (적지 않으셔도 됩니다)', send: '자가점검 보내기',
    done: '자가점검을 보냈습니다. 고맙습니다. 점검자가 가기 전까지 고쳐 보낼 수 있습니다.', over: '점검이 끝나 자가점검을 받지 않습니다. 고맙습니다.',
    categories: { facility: '시설', programme: '프로그램과 담당자', document: '서류' },
  },
  proof: {
    title: '보완 사진', heading: (what: string) => what, intro: (day: Day) => `${dayInWords(day)} 안전점검에서 고칠 것이 있었습니다. 고친 모습을 사진으로 보내 주세요. 로그인하지 않아도 됩니다.`,
    venue: '체험처', due: '기한', until: (day: Day) => `${dayInWords(day)}까지`, sent: (count: number) => `사진 ${count}장을 받았습니다.`, returned: '센터가 사진을 다시 부탁했습니다', late: '기한이 지났습니다. 지금 보내 주셔도 확인한 뒤 방문을 다시 엽니다.',
    note: '한마디 (적지 않으셔도 됩니다)', photo: '사진 (JPEG, PNG, WebP · 10 MB까지)', hint: '카카오톡에서 사진을 고를 수 없으면 크롬이나 사파리에서 이 주소를 열어 주세요.', send: '사진 보내기',
    done: '사진을 보냈습니다. 고맙습니다. 센터가 확인한 뒤 알려 드립니다.', verified: '보완을 확인했습니다. 고맙습니다.', missing: '사진을 골라 주세요.', stale: '그사이 센터가 사진을 다시 부탁했습니다. 센터의 글을 읽고 사진을 다시 골라 보내 주세요.',
  },
};
export type InspectionPageWords = typeof ko;

const en: InspectionPageWords = {
  otherLanguage: '한국어', questions: 'Questions? Please telephone.',
  selfCheck: {
    title: 'Self-check', heading: (venue) => `Self-check of ${venue}`,
    intro: 'Before the safety inspection, please look round by yourself. Something to put right is no harm. No log-in is needed.',
    on: 'Inspection', until: (day) => `by ${dayInWords(day, 'en')}`, answers: { fit: 'Fine', unfit: 'To fix', 'not-applicable': 'Not here' },
    critical: 'essential', plan: 'If something needs to be put right, write how and by when (may stay empty)', send: 'Send the self-check',
    done: 'The self-check was sent. Thank you. You may send it again until the inspector comes.', over: 'The inspection is over; no self-check is needed any more. Thank you.',
    categories: { facility: 'Place', programme: 'Programme and people', document: 'Papers' },
  },
  proof: {
    title: 'Photo of what was put right', heading: (what) => what, intro: (day) => `The safety inspection of ${dayInWords(day, 'en')} found something to put right. Please send a photo of it. No log-in is needed.`,
    venue: 'Venue', due: 'Due', until: (day) => `by ${dayInWords(day, 'en')}`, sent: (count) => `${count} photos have come.`, returned: 'The centre asks for another photo', late: 'It is overdue. Send it now: visits open again once it is verified.',
    note: 'Anything else (may stay empty)', photo: 'Photo (JPEG, PNG, WebP, up to 10 MB)', hint: 'If you cannot choose a photo inside a messenger, open this address in Chrome or Safari.', send: 'Send the photo',
    done: 'The photo was sent. Thank you. The centre will let you know.', verified: 'It is verified. Thank you.', missing: 'Please choose a photo.', stale: 'The centre has asked for another photo meanwhile. Please read why, and choose a photo again.',
  },
};
export const INSPECTION_PAGE_WORDS: Readonly<Record<Lang, InspectionPageWords>> = { ko, en };
