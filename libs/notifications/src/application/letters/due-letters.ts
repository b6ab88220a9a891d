import type { BookingView, ReminderKind } from '#booking';
import { dayInWords, type Lang } from '#kernel';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { type Centre, lineForSchool } from './lifecycle-letters.js';
import { helpLine, lineForHost } from './visit-lines.js';

export interface DueReader { readonly name: string; readonly href: string }

interface Said { readonly subject: (first: BookingView, others: string) => string; readonly ko: (due: string) => readonly string[]; readonly en: (due: string) => readonly string[]; readonly button: readonly [ko: string, en: string] }

const who = ({ heldOn, schoolName, headcount }: BookingView): string => `${dayInWords(heldOn)} ${schoolName} ${headcount}명`;

/** What is said, by what is due. The bookings are listed between the first sentence and the rest. */
const SAID: Readonly<Record<ReminderKind, Said>> = {
  'ask-host': {
    subject: (first, others) => `[답을 기다립니다] ${who(first)}${others}, 받으실 수 있나요?`,
    ko: (due) => ['아래 방문을 받으실 수 있는지 아직 답을 듣지 못했습니다.', `${due}까지 답해 주세요. 로그인하지 않아도 됩니다.`],
    en: (due) => ['We have not heard yet whether you can take this visit.', `Please answer by ${due}. No log-in is needed.`], button: ['받을 수 있는지 답하기', 'Answer'],
  },
  'reconfirm-host': {
    subject: (first, others) => `[다시 확인] ${who(first)}${others}, 그대로 오면 되나요?`,
    ko: () => ['곧 방문일입니다. 아래 방문이 그대로 괜찮은지 한 번만 눌러 알려 주세요.', '어려워지셨다면 같은 화면에서 취소할 수 있습니다. 빠를수록 학교가 다른 곳을 찾기 쉽습니다.'],
    en: () => ['The visit is near. Please tell us with one press that it still stands.', 'If it has become difficult, you can call it off on the same page; the sooner the better.'], button: ['그대로 괜찮아요 누르기', 'Still fine'],
  },
  'prepare-host': {
    subject: (first, others) => `[준비 3가지] ${who(first)} 방문이 다가왔습니다${others}`,
    ko: () => ['곧 학생들이 갑니다. 이 세 가지를 준비해 주세요.', '1. 학생들을 맞이할 분과 모일 자리 2. 시작할 때 5분 안전 안내(비상구, 만지면 안 되는 것) 3. 한 명씩 해 볼 수 있는 작은 일 하나', '인원이나 시간이 바뀌면 바로 알려 드리겠습니다.'],
    en: () => ['Students come soon. Please prepare three things.', '1. Somebody to welcome them and a place to gather 2. Five minutes about safety at the start 3. One small task each student can try'], button: ['방문 보기', 'See the visit'],
  },
  'ask-school': {
    subject: (first, others) => `[답을 기다립니다] ${dayInWords(first.heldOn)} ${first.venueName}${others}, 수락하시겠어요?`,
    ko: (due) => ['제안해 드린 방문에 아직 답이 없습니다. 자리는 잡아 두었습니다.', `${due}까지 답해 주세요. 수락하시면 체험처에 확인을 부탁합니다.`],
    en: (due) => ['The visits offered to you wait for your answer. The places are held.', `Please answer by ${due}. Once you accept, the host is asked.`], button: ['제안에 답하기', 'Answer the offer'],
  },
  'count-school': {
    subject: (first, others) => `[인원 확인] ${dayInWords(first.heldOn)} ${first.venueName}${others}, 몇 명이 가나요?`,
    ko: () => ['곧 방문일입니다. 실제로 가는 학생 수를 알려 주세요. 그대로면 한 번만 누르면 됩니다.', '줄어든 자리는 바로 다른 학생에게 돌아갑니다. 늘리는 것은 자리가 남아 있을 때만 됩니다.'],
    en: () => ['The visit is near. Please give the final number of students; if nothing changed, one press is enough.', 'Places you do not need go to others at once. More students are possible only where places are left.'], button: ['인원 알리기', 'Give the number'],
  },
  'host-late': {
    subject: (first, others) => `[전화 필요] ${dayInWords(first.heldOn)} ${first.venueName}${others}: 체험처 답이 늦어지고 있습니다`,
    ko: () => ['아래 방문에 체험처가 기한 안에 답하지 않았습니다. 전화로 물어보고 대신 적어 주세요.'], en: () => ['These hosts did not answer in time. Please telephone and write the answer down.'], button: ['예약 보기', 'See the bookings'],
  },
  'school-late': {
    subject: (first, others) => `[기한 지남] ${dayInWords(first.heldOn)} ${first.schoolName}${others}: 학교가 제안에 답하지 않았습니다`,
    ko: () => ['아래 제안에 학교가 기한 안에 답하지 않았습니다.'], en: () => ['These schools did not answer their offers in time.'], button: ['예약 보기', 'See the bookings'],
  },
  unconfirmed: {
    subject: (first, others) => `[전화 필요] ${dayInWords(first.heldOn)} ${first.venueName}${others}: 방문을 다시 확인하지 않았습니다`,
    ko: () => ['곧 방문일인데 체험처가 그대로 괜찮다고 답하지 않았습니다. 전화로 확인하고 대신 적어 주세요.'], en: () => ['The visit is near and these hosts have not said that it still stands. Please telephone.'], button: ['예약 보기', 'See the bookings'],
  },
};

const FOR_SCHOOLS: readonly ReminderKind[] = ['ask-school', 'count-school'];
const FOR_CENTRE: readonly ReminderKind[] = ['host-late', 'school-late', 'unconfirmed'];

/** One letter about everything of one kind that is due to one reader. */
export function dueLetter(kind: ReminderKind, bookings: readonly BookingView[], reader: DueReader, centre: Centre): Letter {
  const [first] = bookings;
  if (!first) throw new Error(`nothing is due of ${kind}`);
  const said = SAID[kind], due = dueOf(kind, bookings), others = bookings.length > 1 ? ` 외 ${bookings.length - 1}건` : '';
  const lines = (lang: Lang) => list(bookings.map((booking) => lineOf(kind, booking, lang)));
  const [opening, ...rest] = said.ko(dayInWords(due)), [openingEn, ...restEn] = said.en(dayInWords(due, 'en'));
  return {
    subject: said.subject(first, others),
    ko: [text(reader.name), text(opening!), lines('ko'), ...rest.map(text), link(said.button[0], reader.href), text(helpLine(centre))],
    en: [text(openingEn!), lines('en'), ...restEn.map(text), link(said.button[1], `${reader.href}?lang=en`), text(helpLine(centre, 'en'))],
  };
}

const dueOf = (kind: ReminderKind, bookings: readonly BookingView[]): string =>
  bookings.map(({ answerDueOn, offerDueOn }) => (kind === 'ask-school' ? offerDueOn ?? answerDueOn : answerDueOn)).sort()[0]!;

function lineOf(kind: ReminderKind, booking: BookingView, lang: Lang): string {
  if (FOR_SCHOOLS.includes(kind)) return lineForSchool(booking, lang);
  return FOR_CENTRE.includes(kind) ? `${lineForHost(booking, lang)} · ${booking.venueName}` : lineForHost(booking, lang);
}
