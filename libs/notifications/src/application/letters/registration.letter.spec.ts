import type { CentreView } from '#identity-access';
import { newRegistrationLetter, registrationLetter } from './registration.letter.js';

const centre = { name: '보기센터', phone: '02-860-0000' } as CentreView;
const told = { name: '나무공방', contactName: '이보기', reason: null } as const;

describe('what a place that came forward is told', () => {
  it('is what became of it, with the reason where it was declined', () => {
    expect(registrationLetter({ ...told, state: 'received' }, centre).subject).toBe('[신청 받음] 나무공방 체험처 등록 신청을 받았습니다');
    expect(registrationLetter({ ...told, state: 'approved' }, centre).subject).toBe('[승인] 나무공방이 체험처 후보로 등록되었습니다');
    expect(JSON.stringify(registrationLetter({ ...told, state: 'declined', reason: '너무 멉니다' }, centre).ko)).toContain('이유: 너무 멉니다');
    expect(JSON.stringify(newRegistrationLetter({ ...told, state: 'received' }, 'http://x/registrations/1').ko)).toContain('http://x/registrations/1');
  });
});
