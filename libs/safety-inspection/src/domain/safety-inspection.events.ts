import type { Day, DomainEvent } from '#kernel';
import type { InspectionReminderKind } from './inspection-reminder-rule.js';
import type { SafetyCause } from './restriction-rule.js';
import type { Verdict } from './verdict.js';

export const INSPECTION_RECORDED = 'safety.inspection-recorded';
export interface InspectionRecorded {
  readonly inspectionId: string;
  readonly venueId: string;
  readonly verdict: Verdict;
  readonly validUntil: Day | null;
  /** Openings that may be offered from now on. */
  readonly admitted: number;
  /** Openings that may not be offered any more. */
  readonly suspended: number;
  /** Visits that fell away and are to be assigned anew. */
  readonly lost: number;
}
export const inspectionRecorded = (centreId: string, payload: InspectionRecorded): DomainEvent<InspectionRecorded> =>
  ({ type: INSPECTION_RECORDED, centreId, payload });

export const INSPECTION_REVOKED = 'safety.inspection-revoked';
export interface InspectionRevoked {
  readonly inspectionId: string;
  readonly venueId: string;
  readonly lastDay: Day;
  readonly suspended: number;
  readonly lost: number;
}
export const inspectionRevoked = (centreId: string, payload: InspectionRevoked): DomainEvent<InspectionRevoked> =>
  ({ type: INSPECTION_REVOKED, centreId, payload });

export const VENUE_RESTRICTED = 'safety.venue-restricted';
/** Nobody may go there; `lost` visits fell away with it. */
export interface VenueRestricted { readonly venueId: string; readonly cause: SafetyCause; readonly lost: number }
export const venueRestricted = (centreId: string, payload: VenueRestricted): DomainEvent<VenueRestricted> => ({ type: VENUE_RESTRICTED, centreId, payload });

export const VENUE_RELEASED = 'safety.venue-released';
export interface VenueReleased { readonly venueId: string; readonly cause: SafetyCause }
export const venueReleased = (centreId: string, payload: VenueReleased): DomainEvent<VenueReleased> => ({ type: VENUE_RELEASED, centreId, payload });

export const SELF_CHECK_ASKED = 'safety.self-check-asked';
/** The host is to look round by itself before the inspector comes. */
export interface SelfCheckAsked { readonly planId: string }
export const selfCheckAsked = (centreId: string, payload: SelfCheckAsked): DomainEvent<SelfCheckAsked> => ({ type: SELF_CHECK_ASKED, centreId, payload });

export const CORRECTIONS_ASKED = 'safety.corrections-asked';
/** N11: what the host has to put right; also when a proof did not suffice. */
export interface CorrectionsAsked { readonly inspectionId: string; readonly correctionIds: readonly string[] }
export const correctionsAsked = (centreId: string, payload: CorrectionsAsked): DomainEvent<CorrectionsAsked> => ({ type: CORRECTIONS_ASKED, centreId, payload });

export const INSPECTION_REMINDER = 'safety.reminder';
/** N10 and N12, and a correction due tomorrow. `subjectId`: the plan, the correction or the inspection. */
export interface InspectionReminder { readonly kind: InspectionReminderKind; readonly subjectId: string; readonly venueId: string; readonly day: Day }
export const inspectionReminder = (centreId: string, payload: InspectionReminder): DomainEvent<InspectionReminder> => ({ type: INSPECTION_REMINDER, centreId, payload });
