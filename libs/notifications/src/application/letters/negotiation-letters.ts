import type { BookingView } from '#booking';
import { type Band, type Day, dayInSeoul, dayInWords, type Lang, visitInWords } from '#kernel';
import { datesFor, ESCALATION_WORDS, historyLine, type NegotiationView, otherSide, reasonInWords, type Side } from '#negotiation';
import { type Block, type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine } from './visit-lines.js';

interface Centre { readonly name: string; readonly phone: string | null }
/** To whom, as a letter addresses them, and by which link. */
/** `name` is how the letter addresses them. */
export interface Reader { readonly side: Side; readonly name: string; readonly href: string }

const WHO = { ko: { host: '체험처', school: '학교' }, en: { host: 'host', school: 'school' } } as const;

/** One side cannot keep the date and offers others; the reader picks among them. */
export function datesOfferedLetter(negotiation: NegotiationView, reader: Reader, centre: Centre): Letter {
  const asker = otherSide(reader.side), due = dayInSeoul(negotiation.dueAt);
  const dates = datesFor(reader.side, negotiation.dates.filter(({ round }) => round === negotiation.round)).filter((date) => date[asker] === true);
  const lines = (lang: Lang) => dates.map((date) => `${visitInWords(date, lang)} – ${date.why.map((reason) => reasonInWords(reason, reader.side, lang)).join(' ')}`);
  const note = negotiation.history.findLast(({ what, side }) => what === 'offered' && side === asker)?.facts.note;
  const isFirst = negotiation.round === 1;
  return {
    subject: `[날짜 확인] ${dayInWords(negotiation.heldOn)} ${other(negotiation, reader.side)} ${negotiation.headcount}명: 다른 날 ${dates.length}개를 제안했습니다`,
    ko: [
      text(reader.name),
      text(isFirst
        ? `${WHO.ko[asker]}에서 아래 방문의 날짜를 지키기 어렵다고 알려 왔습니다. 두 곳이 모두 갈 수 있는 날을 찾았습니다.`
        : `제안하신 날은 ${WHO.ko[asker]}에서 어렵다고 합니다. 대신 되는 날을 보내왔습니다.`),
      list([about(negotiation, 'ko')]),
      text('제안한 날:'), list(lines('ko')),
      ...(note ? [text(`전하는 말: “${note}”`)] : []),
      link('되는 날 고르기', reader.href),
      text(`되는 날을 고르시면 바로 정해집니다. 자리는 48시간 동안 잡아 두었습니다. ${dayInWords(due)} 오후 6시까지 정해지지 않으면 센터가 전화로 돕겠습니다. 로그인하지 않아도 됩니다.`),
      text(helpLine(centre)),
    ],
    en: [
      text(isFirst ? `The ${WHO.en[asker]} cannot keep the date of this visit. These days would suit both:` : `The ${WHO.en[asker]} cannot come on the days you offered, and offers others:`),
      list([about(negotiation, 'en')]), list(lines('en')),
      ...(note ? [text(`“${note}”`)] : []),
      link('Choose the days that work', withLang(reader.href)),
      text(`Your choice settles it. The places are held for 48 hours. If nothing is settled by ${dayInWords(due, 'en')} 18:00, the centre will telephone. No log-in is needed.`),
      text(helpLine(centre, 'en')),
    ],
  };
}

/** The visit stands on another day: what was, what is, and how it came about. */
export function rescheduledLetter(booking: BookingView, from: { readonly heldOn: Day; readonly band: Band }, thread: NegotiationView | null, reader: Reader, centre: Centre): Letter {
  const line = reader.side === 'host' ? `${booking.schoolName} ${groupInWords(booking)} ${booking.headcount}명` : `${booking.venueName} · ${groupInWords(booking)} ${booking.headcount}명`;
  const isConfirmed = booking.status === 'confirmed';
  return {
    subject: `[날짜 변경] ${dayInWords(from.heldOn)} → ${dayInWords(booking.heldOn)} ${reader.side === 'host' ? booking.schoolName : booking.venueName} ${booking.headcount}명`,
    ko: [
      text(reader.name),
      text(`방문 날짜가 바뀌어 ${isConfirmed ? '확정되었습니다' : '체험처의 답을 기다립니다'}.`),
      list([`${visitInWords(from)} → ${visitInWords(booking)}`, line]),
      ...told(thread, 'ko'),
      link('방문 보기', reader.href),
      text('달력 파일을 함께 보냅니다. 열면 달력에 있던 일정이 새 날짜로 바뀝니다.'),
      text(helpLine(centre)),
    ],
    en: [
      text(`The visit moved and is ${isConfirmed ? 'confirmed' : 'waiting for the host'}.`),
      list([`${visitInWords(from, 'en')} → ${visitInWords(booking, 'en')}`, `${reader.side === 'host' ? booking.schoolName : booking.venueName}, ${groupInWords(booking, 'en')}, ${booking.headcount} students`]),
      ...told(thread, 'en'),
      link('See the visit', withLang(reader.href)),
      text(helpLine(centre, 'en')),
    ],
  };
}

/** The first date stands after all. */
export function keptLetter(negotiation: NegotiationView, reader: Reader, centre: Centre): Letter {
  return {
    subject: `[원래 날짜 그대로] ${dayInWords(negotiation.heldOn)} ${other(negotiation, reader.side)} ${negotiation.headcount}명`,
    ko: [
      text(reader.name), text('다른 날을 찾던 방문이 원래 날짜 그대로 진행됩니다.'), list([about(negotiation, 'ko')]), ...told(negotiation, 'ko'),
      link('방문 보기', reader.href), text(helpLine(centre)),
    ],
    en: [text('The visit takes place on its first date after all.'), list([about(negotiation, 'en')]), link('See the visit', withLang(reader.href)), text(helpLine(centre, 'en'))],
  };
}

/** The director has to decide, or to confirm what both agreed on. */
export function escalatedLetter(negotiation: NegotiationView, centre: Centre, href: string): Letter {
  const { agreed, escalatedBecause, state } = negotiation;
  const why = (lang: Lang): string => {
    if (state === 'to-confirm' && agreed) return lang === 'ko' ? `두 곳이 ${dayInWords(agreed.heldOn)}에 모두 된다고 했습니다. 확정해 주세요.` : `Both can come on ${dayInWords(agreed.heldOn, 'en')}. Please confirm.`;
    return escalatedBecause ? ESCALATION_WORDS[escalatedBecause][lang] : '';
  };
  return {
    subject: `[조정 필요] ${dayInWords(negotiation.heldOn)} ${negotiation.schoolName}${negotiation.venueName === null ? '' : ` · ${negotiation.venueName}`} ${negotiation.headcount}명`,
    ko: [text(`${centre.name} 담당자께`), text(why('ko')), list([about(negotiation, 'ko')]), ...told(negotiation, 'ko'), link('조정함 열기', href)],
    en: [text(why('en')), list([about(negotiation, 'en')]), link('Open the negotiations', href)],
  };
}

const about = (negotiation: NegotiationView, lang: Lang): string =>
  [visitInWords(negotiation, lang), negotiation.schoolName, groupInWords(negotiation, lang), lang === 'ko' ? `${negotiation.headcount}명` : `${negotiation.headcount} students`, negotiation.venueName]
    .filter((part) => part !== null).join(' · ');

const other = ({ schoolName, venueName }: NegotiationView, side: Side): string => (side === 'host' ? schoolName : venueName ?? schoolName);

const told = (thread: NegotiationView | null, lang: Lang): Block[] =>
  thread === null || thread.history.length === 0 ? [] : [text(lang === 'ko' ? '오간 내용:' : 'What was said:'), list(thread.history.map((entry) => historyLine(entry, lang)))];

const withLang = (href: string): string => `${href}?lang=en`;
