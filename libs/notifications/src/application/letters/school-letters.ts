import { dayInWords, visitInWords } from '#kernel';
import { type BookingView } from '#booking';
import type { WishAnswerLetter } from '#school-scheduling';
import { type Block, type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine, lineForHost, lineForSchool } from './visit-lines.js';

interface Centre { readonly name: string; readonly phone: string | null }
interface BothLanguages { readonly ko: WishAnswerLetter; readonly en: WishAnswerLetter }

/** What the published plan made of a wish, with its reasons. */
export function wishAnsweredLetter({ ko, en }: BothLanguages, centre: Centre, href: string): Letter {
  const group = `${groupInWords(ko)} ${ko.headcount}명`;
  const greeting = text(`${[ko.schoolName, ko.contactName].filter((part) => part !== null).join(' ')} 선생님께`);
  const ending = [link('우리 학교 일정 보기', href), text(helpLine(centre))];
  const endingInEnglish = [link('See your visits', href), text(helpLine(centre, 'en'))];
  const groupInEnglish = `${groupInWords(en, 'en')}, ${en.headcount} students`;
  if (ko.state === 'unassigned' || ko.heldOn === undefined || ko.band === undefined) {
    return {
      subject: `[배정 결과] ${ko.schoolName} ${group}: 이번에는 배정하지 못했습니다`,
      ko: [greeting, text(`${group}의 희망은 이번 배정안에 넣지 못했습니다.`), ...reasons('이유', ko.reasons), ...ending],
      en: [text(`No visit could be assigned for ${groupInEnglish}.`), ...reasons('Reasons', en.reasons), ...endingInEnglish],
    };
  }
  const visit = { heldOn: ko.heldOn, band: ko.band };
  const isFirstWish = ko.heldOn === ko.firstWish;
  return {
    subject: ko.acceptUntil ? `[${dayInWords(ko.acceptUntil)}까지 수락] ${ko.schoolName} ${group}: ${dayInWords(ko.heldOn)} 방문 제안` : `[배정 결과] ${ko.schoolName} ${group}: ${dayInWords(ko.heldOn)} 방문`,
    ko: [
      greeting,
      text(isFirstWish
        ? `${group}의 방문이 1순위로 희망하신 날로 정해졌습니다: ${visitInWords(visit)}`
        : `${group}의 방문일이 정해졌습니다: ${visitInWords(visit)} (1순위 희망: ${dayInWords(ko.firstWish)})`),
      list(ko.parties.map((party) => [party.venueName, `${party.students}명`, party.venueAddress].filter((part) => part !== null).join(' · '))),
      ...reasons('이유', ko.reasons),
      text(ko.acceptUntil ? `${dayInWords(ko.acceptUntil)}까지 수락해 주세요. 자리는 잡아 두었고, 수락하시면 체험처에 확인을 부탁합니다.` : '체험처에 확인을 부탁했습니다. 모두 답하면 다시 알려 드립니다.'),
      ...ending,
    ],
    en: [
      text(`${groupInEnglish}: the visit is on ${visitInWords(visit, 'en')}${isFirstWish ? ', your first wish' : `; your first wish was ${dayInWords(en.firstWish, 'en')}`}.`),
      list(en.parties.map((party) => `${party.venueName} · ${party.students} students`)),
      ...reasons('Reasons', en.reasons),
      text(en.acceptUntil ? `Please accept by ${dayInWords(en.acceptUntil, 'en')}. The places are held; the hosts are asked once you accept.` : 'The hosts have been asked; you will hear when all of them have answered.'),
      ...endingInEnglish,
    ],
  };
}

/** No host of the visit is waited for any more. Hosts that declined are named, too. */
export function visitConfirmedLetter(confirmed: readonly BookingView[], declined: readonly BookingView[], centre: Centre, href: string): Letter {
  const [first] = confirmed;
  if (!first) throw new Error('a confirmed visit has a confirmed booking');
  const students = confirmed.reduce((sum, { headcount }) => sum + headcount, 0);
  const venues = confirmed.length > 1 ? `${first.venueName} 외 ${confirmed.length - 1}곳` : first.venueName;
  return {
    subject: `[확정] ${dayInWords(first.heldOn)} ${venues} ${students}명`,
    ko: [
      text(`${first.schoolName} 선생님께`),
      text(`${groupInWords(first)}의 ${visitInWords(first)} 방문이 확정되었습니다.`),
      list(confirmed.map((booking) => lineForSchool(booking))),
      ...(declined.length === 0 ? [] : [text('아래 체험처는 이번에 받지 못합니다. 센터가 대신 갈 곳을 함께 찾겠습니다.'), list(declined.map((booking) => lineForSchool(booking)))]),
      link('우리 학교 일정 보기', href),
      text(helpLine(centre)),
    ],
    en: [
      text(`The visit of ${groupInWords(first, 'en')} on ${visitInWords(first, 'en')} is confirmed.`),
      list(confirmed.map((booking) => lineForSchool(booking, 'en'))),
      ...(declined.length === 0 ? [] : [text('These hosts declined:'), list(declined.map((booking) => lineForSchool(booking, 'en')))]),
      text(helpLine(centre, 'en')),
    ],
  };
}

/** A host cannot take a visit: the school and the centre read the same facts and the host's reason. */
export function hostDeclinedLetter(booking: BookingView, reason: string | null, centre: Centre, to: { readonly reader: 'school' | 'centre'; readonly href: string }): Letter {
  const why = reason === null ? '' : ` 이유: ${reason}`;
  return {
    subject: `[변경] ${dayInWords(booking.heldOn)} ${booking.venueName} 방문을 받을 수 없다고 합니다`,
    ko: [
      text(to.reader === 'school' ? `${booking.schoolName} 선생님께` : `${centre.name} 담당자께`),
      text(`${booking.venueName}에서 아래 방문을 받을 수 없다고 알려 왔습니다.${why}`),
      list([lineForHost(booking)]),
      text(to.reader === 'school' ? '센터가 대신 갈 곳을 함께 찾겠습니다. 빈 자리를 직접 고르셔도 됩니다.' : '대신 갈 곳을 찾아 학교에 알려 주세요.'),
      link(to.reader === 'school' ? '대신 갈 곳 고르기' : '예약 보기', to.href),
      text(helpLine(centre)),
    ],
    en: [
      text(`${booking.venueName} cannot take this visit.${reason === null ? '' : ` Reason: ${reason}`}`),
      list([lineForHost(booking, 'en')]),
      text(helpLine(centre, 'en')),
    ],
  };
}

const reasons = (title: string, sentences: readonly string[]): Block[] => (sentences.length === 0 ? [] : [text(`${title}:`), list(sentences)]);
