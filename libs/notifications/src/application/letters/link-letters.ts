import type { BookingView, HostAskView } from '#booking';
import { visitInWords } from '#kernel';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords, helpLine } from './visit-lines.js';

/** A host's new link: the earlier ones lead nowhere. */
export function hostLinkLetter(ask: HostAskView, href: string): Letter {
  const centre = { name: ask.centreName, phone: ask.centrePhone };
  return {
    subject: '[새 링크] 방문 확인과 받을 수 있는 날',
    ko: [
      text(`${[ask.venueName, ask.contactName].filter((part) => part !== null).join(' ')} 님께`),
      text('새 링크를 보내 드립니다. 예전 메일의 링크는 이제 열리지 않습니다. 받은 방문과 답은 그대로 있습니다.'),
      link('방문 보기', href), text('로그인하지 않아도 됩니다. 다른 사람에게 보내지 마세요.'), text(helpLine(centre)),
    ],
    en: [text('Here is a new link. Those in earlier mails no longer open. Visits and answers are as they were.'), link('See the visits', `${href}?lang=en`), text(helpLine(centre, 'en'))],
  };
}

/** A teacher's new links, one per matter. */
export function schoolLinksLetter(about: { readonly schoolName: string; readonly centreName: string; readonly centrePhone: string | null }, hrefs: readonly string[]): Letter {
  const centre = { name: about.centreName, phone: about.centrePhone };
  return {
    subject: '[새 링크] 체험 제안과 방문 확인',
    ko: [
      text(`${about.schoolName} 선생님께`), text('새 링크를 보내 드립니다. 예전 메일의 링크는 이제 열리지 않습니다.'),
      ...hrefs.map((href, at) => link(hrefs.length > 1 ? `확인하기 ${at + 1}` : '확인하기', href)), text('다른 사람에게 보내지 마세요.'), text(helpLine(centre)),
    ],
    en: [text('Here are new links. Those in earlier mails no longer open.'), ...hrefs.map((href) => link('Open', `${href}?lang=en`)), text(helpLine(centre, 'en'))],
  };
}

/** Nobody came: the centre calls the school. */
export function nobodyCameLetter(booking: BookingView): Letter {
  const group = groupInWords(booking), line = `${visitInWords(booking)} · ${booking.venueName} · ${booking.schoolName} ${group} ${booking.headcount}명`;
  return {
    subject: `[오지 않음] ${visitInWords(booking)} ${booking.venueName} ${booking.schoolName}`,
    ko: [text('체험처에서 학생이 오지 않았다고 알렸습니다. 학교에 전화해 주세요.'), list([line])],
    en: [text('A visit did not take place: nobody came, or too few. Please telephone the school.'), list([line])],
  };
}
