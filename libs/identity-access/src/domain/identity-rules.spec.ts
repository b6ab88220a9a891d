import type { Actor } from './actor.js';
import { assertRole } from './actor.js';
import { secondsToNextWindow, windowStart } from './attempt-rule.js';
import { normalisedEmail } from './email.js';
import { Forbidden, WeakPassword } from './identity-access.errors.js';
import { invitationEnd } from './invitation-rule.js';
import { assertPasswordHolds } from './password-rule.js';
import { ORGANISATION_OF_ROLE, ROLES } from './role.js';
import { hashOf, newToken } from './secret-token.js';
import { absoluteEnd, idleSince, isWorthTouching } from './session-rule.js';

const teacher: Actor = {
  accountId: 'a', membershipId: 'm', role: 'teacher', centreId: 'c', organisationId: 's', organisationName: '개봉중', name: '김하늘', email: 'k@school.kr',
};

describe('roles', () => {
  it('lets pass whom the command is for', () => {
    expect(() => assertRole(teacher, 'director', 'teacher')).not.toThrow();
  });

  it('refuses the others and says in their words who may', () => {
    expect(() => assertRole(teacher, 'director', 'inspector')).toThrow(Forbidden);
    expect(() => assertRole(teacher, 'director', 'inspector')).toThrow('센터장, 안전점검 담당만');
  });

  it('knows for whom each role acts', () => {
    expect(ROLES.map((role) => ORGANISATION_OF_ROLE[role])).toEqual(['school', 'venue', 'centre', 'centre']);
  });
});

describe('passwords', () => {
  const email = 'haneul@school.kr';
  it.each(['짧은비밀번호', 'aaaaaaaaaaaa', 'abababababab', 'my-haneul-2026', 'x'.repeat(201)])('refuses %s', (password) => {
    expect(() => assertPasswordHolds(password, { email })).toThrow(WeakPassword);
  });

  it.each(['푸른 하늘 은하수 하얀 쪽배', 'correct horse battery', '0918-kqpz-77'])('accepts %s: length protects, signs are not demanded', (password) => {
    expect(() => assertPasswordHolds(password, { email })).not.toThrow();
  });
});

describe('sessions and windows', () => {
  const now = new Date('2026-09-01T03:07:30Z');

  it('end after an idle hour and after twelve hours at the latest', () => {
    expect(idleSince(now).toISOString()).toBe('2026-09-01T02:07:30.000Z');
    expect(absoluteEnd(now).toISOString()).toBe('2026-09-01T15:07:30.000Z');
  });

  it('are written to at most once a minute', () => {
    expect(isWorthTouching(new Date(now.getTime() - 59_999), now)).toBe(false);
    expect(isWorthTouching(new Date(now.getTime() - 60_000), now)).toBe(true);
  });

  it('count sign-in attempts by the quarter of an hour', () => {
    expect(windowStart(now).toISOString()).toBe('2026-09-01T03:00:00.000Z');
    expect(secondsToNextWindow(now)).toBe(450);
    expect(secondsToNextWindow(new Date('2026-09-01T03:14:59.999Z'))).toBe(1);
  });

  it('keep an invitation open for seven days', () => {
    expect(invitationEnd(now).toISOString()).toBe('2026-09-08T03:07:30.000Z');
  });
});

describe('tokens and e-mails', () => {
  it('are 256 random bits of which only the hash is kept', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(token).not.toBe(newToken());
    expect(hashOf(token)).toHaveLength(32);
    expect(hashOf(token)).toEqual(hashOf(token));
  });

  it('have one spelling', () => {
    expect(normalisedEmail('  Kim@School.KR ')).toBe('kim@school.kr');
  });
});
