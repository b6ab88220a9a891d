import type { CentreView } from '#identity-access';
import { withParticle } from '#kernel';
import type { RegistrationView } from '#venue-intake';
import { type Letter, link, list, text } from '../../domain/letter.js';

type Told = Pick<RegistrationView, 'name' | 'contactName' | 'state' | 'reason'>;
const phoneOf = ({ phone }: CentreView, words: string): string => (phone === null ? '' : ` ${words} ${phone}`);

/** To the place itself: received, approved, or declined with the reason. */
export function registrationLetter(registration: Told, centre: CentreView): Letter {
  const { name, contactName, state, reason } = registration;
  const hello = text(`${contactName} 님, 안녕하세요. ${centre.name}입니다.`);
  const ask = text(`궁금한 점이 있으면 답장해 주세요.${phoneOf(centre, '전화')}`), askEn = text(`Questions? Just reply.${phoneOf(centre, 'Telephone')}`);
  switch (state) {
    case 'received': return {
      subject: `[신청 받음] ${name} 체험처 등록 신청을 받았습니다`,
      ko: [hello, text(`${name}의 등록 신청을 받았습니다. 확인한 뒤 연락드리겠습니다. 신청하지 않으셨다면 이 메일을 지우셔도 됩니다.`), ask],
      en: [text(`We have your offer of ${name} as a workplace for students, and will be in touch. If it was not you, just delete this mail.`), askEn],
    };
    case 'approved': return {
      subject: `[승인] ${withParticle(name, '이/가')} 체험처 후보로 등록되었습니다`,
      ko: [hello, text(`${withParticle(name, '을/를')} 체험처 후보로 등록했습니다. 고맙습니다.`), list(['담당자가 전화로 방문 날짜를 정합니다.', '방문해서 안전점검을 하고 협약을 맺으면 학생들이 찾아갈 수 있습니다.']), ask],
      en: [text(`${name} is on our list of workplaces now. We will telephone to visit you; after a safety check and an agreement students can come.`), askEn],
    };
    case 'declined': return {
      subject: `[알림] ${name} 등록 신청에 답드립니다`,
      ko: [hello, text('이번에는 체험처로 모시지 못합니다.'), text(`이유: ${reason ?? ''}`), ask],
      en: [text(`We cannot take ${name} as a workplace this time. Reason: ${reason ?? ''}`), askEn],
    };
  }
}

/** To the directors. */
export function newRegistrationLetter({ name, contactName }: Told, href: string): Letter {
  return {
    subject: `[새 신청] ${name} 체험처 등록 신청이 들어왔습니다`,
    ko: [text(`${contactName} 님이 ${withParticle(name, '을/를')} 체험처로 등록하고 싶어 합니다.`), link('신청 보기', href)],
    en: [text(`${name} would like to receive students.`), link('See the registration', href)],
  };
}
