import { type Actor, assertRole, Forbidden } from '#identity-access';
import type { Voice, VoiceSide } from '../domain/voice.js';

const SIDES = { teacher: 'school', host: 'host', director: 'centre' } as const;

/** An account's say in bookings. An inspector has none. */
export function voiceOf(actor: Actor): Voice {
  assertRole(actor, 'teacher', 'host', 'director');
  return { side: SIDES[actor.role as keyof typeof SIDES], centreId: actor.centreId, organisationId: actor.organisationId };
}

/** Whose step this is; the centre speaks for either side. */
export function assertSide(voice: Voice, side: Exclude<VoiceSide, 'centre'>): void {
  if (voice.side !== 'centre' && voice.side !== side) throw new Forbidden(side === 'school' ? '학교와 센터만 할 수 있는 일입니다.' : '체험처와 센터만 할 수 있는 일입니다.');
}
