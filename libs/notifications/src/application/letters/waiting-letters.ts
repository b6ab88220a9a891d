import { dayInWords, visitInWords } from '#kernel';
import type { WaiterView } from '#waiting-list';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine } from './visit-lines.js';

interface Centre { readonly name: string; readonly phone: string | null }

/** Seats are set aside: until when, and that nothing is booked until the school says yes. */
export function waitOfferedLetter(waiter: WaiterView, centre: Centre, href: string): Letter {
  const offer = waiter.offer!, dueOn = offer.dueOn!;
  return {
    subject: `[자리가 났습니다] ${dayInWords(offer.heldOn)} ${offer.venueName} ${waiter.headcount}명 – ${dayInWords(dueOn)}까지 답해 주세요`,
    ko: [
      text(`${waiter.schoolName} 선생님께`),
      text(`기다리시던 자리가 났습니다. ${groupInWords(waiter)} ${waiter.headcount}명이 모두 갈 수 있습니다.`),
      list([`${offer.venueName} · ${visitInWords(offer)}`]),
      text(`${dayInWords(dueOn)}까지 이 자리를 잡아 두었습니다. 그때까지 답이 없으면 다음 학교로 넘어갑니다.`),
      link('받을지 답하기', href),
      text(helpLine(centre)),
    ],
    en: [
      text(`A place is free for all ${waiter.headcount} students of ${groupInWords(waiter, 'en')}.`),
      list([`${offer.venueName} · ${visitInWords(offer, 'en')}`]),
      text(`It is kept for you until ${dayInWords(dueOn, 'en')}; without an answer it goes to the next school.`),
      link('Answer', href),
      text(helpLine(centre, 'en')),
    ],
  };
}

/** The seats went on to the next school. */
export function waitExpiredLetter(waiter: WaiterView, centre: Centre, href: string): Letter {
  const offer = waiter.offer!;
  return {
    subject: `[지나감] ${dayInWords(offer.heldOn)} ${offer.venueName} 자리가 다음 학교로 넘어갔습니다`,
    ko: [
      text(`${waiter.schoolName} 선생님께`),
      text(`${offer.venueName} ${visitInWords(offer)} 제안에 답할 날이 지나 자리가 다음 학교로 넘어갔습니다. 이 대기도 끝났습니다.`),
      text('다시 기다리시려면 체험처 찾기에서 대기를 신청해 주세요.'),
      link('체험처 찾기', href),
      text(helpLine(centre)),
    ],
    en: [
      text(`Nobody answered in time: the place at ${offer.venueName} on ${visitInWords(offer, 'en')} went to the next school, and this wait has ended.`),
      link('Find a venue', href),
      text(helpLine(centre, 'en')),
    ],
  };
}
