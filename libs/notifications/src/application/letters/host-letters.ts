import { dayInWords, visitInWords } from '#kernel';
import { type BookingView, type HostAskView } from '#booking';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { helpLine, lineForHost } from './visit-lines.js';

/** Asks a host about everything at once: who, when, until when to answer, one link, whom to telephone. */
export function hostAskedLetter(ask: HostAskView, pending: readonly BookingView[], href: string): Letter {
  const [first] = pending;
  if (!first) throw new Error(`host link ${ask.hostLinkId} asks nothing`);
  const others = pending.length > 1 ? ` 외 ${pending.length - 1}건` : '';
  const due = pending.map(({ answerDueOn }) => answerDueOn).sort()[0] ?? first.answerDueOn;
  const centre = { name: ask.centreName, phone: ask.centrePhone };
  return {
    subject: `[확인 부탁] ${dayInWords(first.heldOn)} ${first.schoolName} ${first.headcount}명${others}, 받으실 수 있나요?`,
    ko: [
      text(`${[ask.venueName, ask.contactName].filter((part) => part !== null).join(' ')} 님께`),
      text(`${ask.centreName}입니다. 학생들이 직업을 체험하러 가고 싶어 합니다. 받으실 수 있는지 알려 주세요.`),
      list(pending.map((booking) => lineForHost(booking))),
      link('받을 수 있는지 답하기', href),
      text(`${dayInWords(due)}까지 답해 주세요. 로그인하지 않아도 됩니다.`),
      text(helpLine(centre)),
    ],
    en: [
      text('Students would like to visit your workplace. Can you take them?'),
      list(pending.map((booking) => lineForHost(booking, 'en'))),
      link('Answer', `${href}?lang=en`),
      text(`Please answer by ${dayInWords(due, 'en')}. No log-in is needed.`),
      text(helpLine(centre, 'en')),
    ],
  };
}

const ACCOUNT: Readonly<Partial<Record<BookingView['status'], { readonly ko: string; readonly en: string }>>> = {
  'cancelled-by-school': { ko: '학교 사정으', en: 'by the school' }, 'cancelled-by-host': { ko: '알려 주신 사정으', en: 'as you asked' }, 'cancelled-by-weather': { ko: '날씨', en: 'because of the weather' },
};

/** Tells a host that a visit will not take place. */
export function visitCancelledLetter(booking: BookingView, ask: HostAskView): Letter {
  const by = ACCOUNT[booking.status] ?? { ko: '센터 사정으', en: 'by the centre' };
  const centre = { name: ask.centreName, phone: ask.centrePhone };
  return {
    subject: `[취소] ${visitInWords(booking)} ${booking.schoolName} ${booking.headcount}명`,
    ko: [
      text(`${[ask.venueName, ask.contactName].filter((part) => part !== null).join(' ')} 님께`),
      text(`아래 방문이 ${by.ko}로 취소되었습니다.${booking.reason === null ? '' : ` 이유: ${booking.reason}`}`),
      list([lineForHost(booking)]),
      text('준비해 주셔서 고맙습니다. 이 자리는 다시 비었습니다.'),
      text(helpLine(centre)),
    ],
    en: [
      text(`This visit was cancelled ${by.en}.`),
      list([lineForHost(booking, 'en')]),
      text(helpLine(centre, 'en')),
    ],
  };
}
