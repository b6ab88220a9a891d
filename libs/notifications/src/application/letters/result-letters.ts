import type { BookingView } from '#booking';
import { dayInWords, visitInWords } from '#kernel';
import { type Letter, link, text } from '../../domain/letter.js';
import { helpLine } from './visit-lines.js';

interface Centre { readonly name: string; readonly phone: string | null }
interface Asked { readonly booking: BookingView; readonly centre: Centre; readonly dueOn: string; readonly isReminder: boolean; readonly resultHref: string; readonly surveyHref: string }

/** The visit is over: how many came, and how was it? */
export function resultAskedLetter({ booking, centre, dueOn, isReminder, resultHref, surveyHref }: Asked): Letter {
  const { schoolName, venueName } = booking;
  return {
    subject: `${isReminder ? '[알림] ' : ''}[${dayInWords(dueOn)}까지] ${venueName} 방문 결과를 내 주세요`,
    ko: [
      text(`${schoolName} 선생님께`), text(`${visitInWords(booking)}에 ${venueName}에 다녀오셨습니다. 온 인원과 한마디를 ${dayInWords(dueOn)}까지 내 주세요. 2분이면 됩니다.`),
      link('결과 내기', resultHref), text('로그인하기 어려우시면 만족도만이라도 아래 주소에서 알려 주세요.'), link('만족도 답하기', surveyHref),
      ...(isReminder ? [text('이 알림은 한 번만 보냅니다.')] : []), text(helpLine(centre)),
    ],
    en: [
      text(`Your students visited ${venueName} on ${visitInWords(booking, 'en')}. Please say until ${dayInWords(dueOn, 'en')} how many came and how it was.`),
      link('Enter the result', resultHref), link('Answer without logging in', surveyHref), text(helpLine(centre, 'en')),
    ],
  };
}

/** Thanks first; the question is short. */
export function hostThankedLetter({ booking, centre, surveyHref }: { readonly booking: BookingView; readonly centre: Centre; readonly surveyHref: string }): Letter {
  return {
    subject: `[고맙습니다] ${dayInWords(booking.heldOn)} ${booking.schoolName} 학생들을 맞아 주셔서`,
    ko: [
      text(`${booking.venueName} 님께`), text(`${visitInWords(booking)}에 ${booking.schoolName} 학생들을 맞아 주셔서 고맙습니다. 어떠셨는지 한 번만 여쭙습니다. 로그인하지 않아도 됩니다.`),
      link('어땠는지 답하기', surveyHref), text(helpLine(centre)),
    ],
    en: [text(`Thank you for having the students of ${booking.schoolName} on ${visitInWords(booking, 'en')}. How was it?`), link('Say how it was', surveyHref), text(helpLine(centre, 'en'))],
  };
}

/** The words themselves stay in the house: a mail travels further than it should. */
export function concernLetter({ booking, by, href }: { readonly booking: BookingView; readonly by: 'student' | 'teacher' | 'host'; readonly href: string }): Letter {
  const who = { student: { ko: '학생', en: 'A student' }, teacher: { ko: '교사', en: 'The teacher' }, host: { ko: '체험처', en: 'The host' } }[by];
  return {
    subject: `[안전] ${booking.venueName} 방문에서 걱정된 일이 있었습니다`,
    ko: [text(`${visitInWords(booking)} ${booking.schoolName}의 ${booking.venueName} 방문에 대해 ${who.ko}의 답에 안전 걱정이 적혀 있습니다. 이 체험처의 점검을 요청해 두었습니다.`), link('답 보기', href)],
    en: [text(`${who.en} was worried about safety on the visit of ${booking.schoolName} to ${booking.venueName} on ${visitInWords(booking, 'en')}. An inspection of the venue was requested.`), link('See the answer', href)],
  };
}
