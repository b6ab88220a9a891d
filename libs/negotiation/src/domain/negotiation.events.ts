import type { DomainEvent } from '#kernel';
import type { Side } from './negotiation-state.js';

export const DATES_OFFERED = 'negotiation.dates-offered';
/** One side offers dates; the other is asked by mail. */
export interface DatesOffered { readonly negotiationId: string; readonly to: Side; readonly round: number }
export const datesOffered = (centreId: string, payload: DatesOffered): DomainEvent<DatesOffered> => ({ type: DATES_OFFERED, centreId, payload });

export const NEGOTIATION_ESCALATED = 'negotiation.escalated';
/** The centre has to decide. */
export interface NegotiationEscalated { readonly negotiationId: string }
export const negotiationEscalated = (centreId: string, payload: NegotiationEscalated): DomainEvent<NegotiationEscalated> => ({ type: NEGOTIATION_ESCALATED, centreId, payload });

export const NEGOTIATION_KEPT = 'negotiation.kept';
/** The first date stands after all; both sides hear of it. */
export interface NegotiationKept { readonly negotiationId: string }
export const negotiationKept = (centreId: string, payload: NegotiationKept): DomainEvent<NegotiationKept> => ({ type: NEGOTIATION_KEPT, centreId, payload });

export const NEGOTIATION_EVENTS = [DATES_OFFERED, NEGOTIATION_ESCALATED, NEGOTIATION_KEPT] as const;

export const SCHOOL_LINKS_RENEWED = 'negotiation.school-links-renewed';
/** A person's earlier links lead nowhere any more; these are to be sent. */
export interface SchoolLinksRenewed { readonly schoolId: string; readonly linkIds: readonly string[] }
export const schoolLinksRenewed = (centreId: string, payload: SchoolLinksRenewed): DomainEvent<SchoolLinksRenewed> => ({ type: SCHOOL_LINKS_RENEWED, centreId, payload });
