import type { DomainEvent } from '#kernel';

export const WAIT_BEGUN = 'waiting.begun';
/** Somebody waits who may fit at once. */
export interface WaitBegun { readonly waiterId: string }
export const waitBegun = (centreId: string, payload: WaitBegun): DomainEvent<WaitBegun> => ({ type: WAIT_BEGUN, centreId, payload });

export const WAIT_OFFERED = 'waiting.offered';
/** Seats are set aside for a group until the school answers. */
export interface WaitOffered { readonly waiterId: string; readonly bookingId: string }
export const waitOffered = (centreId: string, payload: WaitOffered): DomainEvent<WaitOffered> => ({ type: WAIT_OFFERED, centreId, payload });

export const WAIT_EXPIRED = 'waiting.expired';
/** The school did not answer in time; the seats went on to the next. */
export interface WaitExpired { readonly waiterId: string; readonly bookingId: string }
export const waitExpired = (centreId: string, payload: WaitExpired): DomainEvent<WaitExpired> => ({ type: WAIT_EXPIRED, centreId, payload });
