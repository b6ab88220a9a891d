import type { Alternative, BookingView, Canceller } from '#booking';
import { dayInWords, type Lang, visitInWords } from '#kernel';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine, lineForHost } from './visit-lines.js';

export interface Centre { readonly name: string; readonly phone: string | null }

const ACCOUNT: Readonly<Record<Canceller, { readonly ko: string; readonly en: string }>> = {
  school: { ko: '학교 사정', en: 'by the school' }, host: { ko: '체험처 사정', en: 'by the host' }, centre: { ko: '센터 사정', en: 'by the centre' }, weather: { ko: '날씨', en: 'because of the weather' },
};

const because = (reason: string | null): string => (reason === null ? '' : ` 이유: ${reason}`);
const becauseEn = (reason: string | null): string => (reason === null ? '' : ` Reason: ${reason}`);

/** N9: what fell away, on whose account, and where the group could really go instead. */
export function visitOffLetter(booking: BookingView, { by, instead, href }: { readonly by: Canceller; readonly instead: readonly Alternative[]; readonly href: string }, centre: Centre): Letter {
  const others = instead.length === 0 ? '' : ` – 대신 갈 곳 ${instead.length}곳`;
  return {
    subject: `[변경] ${dayInWords(booking.heldOn)} ${booking.venueName} 방문이 취소됐습니다${others}`,
    ko: [
      text(`${booking.schoolName} 선생님께`),
      text(`${visitInWords(booking)} ${booking.venueName} 방문이 ${ACCOUNT[by].ko}(으)로 취소됐습니다.${because(booking.reason)}`),
      list([`${groupInWords(booking)} ${booking.headcount}명`]),
      ...(instead.length === 0 ? [text('같은 인원이 갈 수 있는 다른 곳을 아직 찾지 못했습니다. 센터가 함께 찾겠습니다.')]
        : [text(`${booking.headcount}명이 지금 갈 수 있는 곳 ${instead.length}곳을 찾았습니다.`), list(instead.map((place) => placeLine(place, 'ko')))]),
      link(instead.length === 0 ? '예약 보기' : '대신 갈 곳 고르기', href),
      text(helpLine(centre)),
    ],
    en: [
      text(`The visit to ${booking.venueName} on ${visitInWords(booking, 'en')} was cancelled ${ACCOUNT[by].en}.${becauseEn(booking.reason)}`),
      ...(instead.length === 0 ? [] : [text(`${booking.headcount} students could go here instead:`), list(instead.map((place) => placeLine(place, 'en')))]),
      link(instead.length === 0 ? 'See the booking' : 'Choose another place', href),
      text(helpLine(centre, 'en')),
    ],
  };
}

/** The director reads that a host called off, to help the school on. */
export function hostCalledOffLetter(booking: BookingView, href: string, centre: Centre): Letter {
  const notice = booking.noticeDays === null ? '' : ` 방문까지 ${booking.noticeDays}일(일하는 날) 남았습니다.`;
  return {
    subject: `[체험처 취소] ${dayInWords(booking.heldOn)} ${booking.venueName} · ${booking.schoolName} ${booking.headcount}명`,
    ko: [text(`${centre.name} 담당자께`), text(`${booking.venueName}에서 확정된 방문을 취소했습니다.${because(booking.reason)}${notice}`), list([lineForHost(booking)]), link('예약 보기', href)],
    en: [text(`${booking.venueName} called off a confirmed visit.${becauseEn(booking.reason)}`), list([lineForHost(booking, 'en')]), link('See the booking', href)],
  };
}

/** A whole day is off: everything this reader expected, in one letter. */
export function dayOffLetter(bookings: readonly BookingView[], reader: { readonly side: 'school' | 'host'; readonly name: string; readonly href: string }, centre: Centre): Letter {
  const [first] = bookings;
  if (!first) throw new Error('a day called off has visits');
  const line = (booking: BookingView, lang: Lang) => reader.side === 'host' ? lineForHost(booking, lang) : lineForSchool(booking, lang);
  return {
    subject: `[취소] ${dayInWords(first.heldOn)} 방문 ${bookings.length}건이 날씨로 취소됐습니다`,
    ko: [
      text(reader.name), text(`${dayInWords(first.heldOn)} 방문이 모두 취소됐습니다.${because(first.reason)}`), list(bookings.map((booking) => line(booking, 'ko'))),
      text(reader.side === 'host' ? '준비해 주셔서 고맙습니다. 다른 날은 센터가 다시 여쭙겠습니다.' : '학생들이 출발하지 않도록 알려 주세요. 다른 날은 센터가 함께 찾겠습니다.'),
      link('방문 보기', reader.href), text(helpLine(centre)),
    ],
    en: [
      text(`All visits on ${dayInWords(first.heldOn, 'en')} are called off.${becauseEn(first.reason)}`), list(bookings.map((booking) => line(booking, 'en'))),
      link('See the visits', reader.href), text(helpLine(centre, 'en')),
    ],
  };
}

/** The host prepares for another number. */
export function recountedLetter(booking: BookingView, from: number, host: { readonly name: string; readonly href: string }, centre: Centre): Letter {
  return {
    subject: `[인원 변경] ${dayInWords(booking.heldOn)} ${booking.schoolName} ${from}명 → ${booking.headcount}명`,
    ko: [text(host.name), text(`학교가 인원을 ${from}명에서 ${booking.headcount}명으로 바꿨습니다.`), list([lineForHost(booking)]), link('방문 보기', host.href), text(helpLine(centre))],
    en: [text(`The school changed its head-count from ${from} to ${booking.headcount}.`), list([lineForHost(booking, 'en')]), link('See the visit', host.href), text(helpLine(centre, 'en'))],
  };
}

const placeLine = ({ heldOn, band, venueName, left }: Alternative, lang: Lang): string =>
  lang === 'ko' ? `${visitInWords({ heldOn, band })} · ${venueName} · 남은 자리 ${left}` : `${visitInWords({ heldOn, band }, 'en')} · ${venueName} · ${left} places left`;

export const lineForSchool = (booking: BookingView, lang: Lang = 'ko'): string =>
  [visitInWords(booking, lang), booking.venueName, groupInWords(booking, lang), lang === 'ko' ? `${booking.headcount}명` : `${booking.headcount} students`].join(' · ');

