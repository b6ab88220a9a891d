import { type Actor, Forbidden } from '#identity-access';
import type { Side, Witness } from '../domain/attendance.js';

const SIDE_OF: Readonly<Partial<Record<Actor['role'], Side>>> = { host: 'host', teacher: 'school', director: 'centre' };

/** A signed-in person as somebody who may speak about bookings. */
export function witnessOf({ role, centreId, organisationId }: Actor): Witness {
  const side = SIDE_OF[role];
  if (!side) throw new Forbidden('체험처, 학교, 센터만 할 수 있는 일입니다.');
  return { side, centreId, organisationId };
}
