import type { BookingView } from '#booking';
import { dayInWords, type Lang, timeInSeoul, visitInWords } from '#kernel';
import type { IncidentKind, IncidentView, Side, Told } from '#visit-day';
import { type Letter, link, list, text } from '../../domain/letter.js';
import { groupInWords } from './visit-lines.js';

const KINDS: Readonly<Record<IncidentKind, Readonly<Record<Lang, string>>>> = {
  injury: { ko: '다침', en: 'injury' }, illness: { ko: '아픔', en: 'illness' }, missing: { ko: '학생을 찾지 못함', en: 'a student is missing' }, traffic: { ko: '이동 중 사고', en: 'on the way' },
  facility: { ko: '시설 위험', en: 'danger at the place' }, conduct: { ko: '부적절한 말과 행동', en: 'improper conduct' }, other: { ko: '그 밖의 일', en: 'something else' },
};
const TOLD: Readonly<Record<Told, Readonly<Record<Lang, string>>>> = {
  emergency: { ko: '119', en: '119' }, guardian: { ko: '보호자', en: 'guardians' }, school: { ko: '학교', en: 'the school' }, host: { ko: '체험처', en: 'the venue' }, centre: { ko: '센터', en: 'the centre' },
};
const SIDES: Readonly<Record<Side, Readonly<Record<Lang, string>>>> = { host: { ko: '체험처', en: 'the venue' }, school: { ko: '학교', en: 'the school' }, centre: { ko: '센터', en: 'the centre' } };

/** Everything somebody at the telephone needs, in the order they need it. */
export function incidentLetter(incident: IncidentView, booking: BookingView, { concernsTheVenue, href }: { concernsTheVenue: boolean; href: string }): Letter {
  const facts = (lang: Lang): string[] => {
    const told = incident.told.map((each) => TOLD[each][lang]).join(', ');
    return lang === 'ko'
      ? [`${timeInSeoul(incident.happenedAt)} ${KINDS[incident.kind].ko}, 다친 인원 ${incident.injured}명`, incident.what, `이미 알린 곳: ${told || '아직 없음'}`, `알린 쪽: ${SIDES[incident.reportedBy].ko}`,
        `${visitInWords(booking)} · ${booking.schoolName} ${groupInWords(booking, 'ko')} ${booking.headcount}명 · ${booking.venueName}`]
      : [`${timeInSeoul(incident.happenedAt)} ${KINDS[incident.kind].en}, ${incident.injured} injured`, incident.what, `Told already: ${told || 'nobody yet'}`, `Reported by ${SIDES[incident.reportedBy].en}`,
        `${visitInWords(booking, 'en')} · ${booking.schoolName}, ${groupInWords(booking, 'en')}, ${booking.headcount} students · ${booking.venueName}`];
  };
  return {
    subject: `[사고 보고] ${dayInWords(booking.heldOn)} ${booking.venueName} · ${booking.schoolName}: ${KINDS[incident.kind].ko}${incident.injured > 0 ? ` ${incident.injured}명` : ''}`,
    ko: [text('방문 중에 일어난 일이 보고되었습니다.'), list(facts('ko')), ...(concernsTheVenue ? [text('이 체험처의 수시 점검을 요청해 두었습니다.')] : []), link('방문 열기', href)],
    en: [text('An incident was reported on a visit.'), list(facts('en')), ...(concernsTheVenue ? [text('An inspection of this venue out of turn has been requested.')] : []), link('Open the visit', href)],
  };
}
