import { type Role, ROLE_NAMES } from '#identity-access';
import { type Letter, link, text } from '../../domain/letter.js';

/** Invites a person to act for an organisation. `until`: the last day of the invitation, in words of either language. */
export function invitationLetter(
  invitation: { readonly role: Role; readonly organisationName: string }, until: { readonly ko: string; readonly en: string }, href: string,
): Letter {
  return {
    subject: `[초대] ${invitation.organisationName} ${ROLE_NAMES[invitation.role]}(으)로 고르게를 시작하세요`,
    ko: [
      text('안녕하세요.'),
      text(`${invitation.organisationName}의 ${ROLE_NAMES[invitation.role]}(으)로 초대되셨습니다. 이름과 비밀번호만 정하면 바로 시작할 수 있습니다.`),
      link('초대 받기', href),
      text(`${until.ko}까지 쓸 수 있는 링크입니다. 기다리던 메일이 아니라면 지우셔도 됩니다.`),
    ],
    en: [
      text(`You are invited to Goreuge as ${invitation.role} of ${invitation.organisationName}.`),
      link('Accept the invitation', `${href}?lang=en`),
      text(`The link works until ${until.en}. If you did not expect this mail, just delete it.`),
    ],
  };
}
