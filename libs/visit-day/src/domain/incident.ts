import type { Side } from './attendance.js';

export const INCIDENT_KINDS = ['injury', 'illness', 'missing', 'traffic', 'facility', 'conduct', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Whom somebody has told already. */
export const TOLD = ['emergency', 'guardian', 'school', 'host', 'centre'] as const;
export type Told = (typeof TOLD)[number];

/** What went wrong on a visit: students are counted, never named. */
export interface IncidentDraft {
  readonly kind: IncidentKind;
  readonly happenedAt: Date;
  readonly what: string;
  readonly told: readonly Told[];
  readonly injured: number;
}

export interface IncidentView extends IncidentDraft {
  readonly id: string;
  readonly bookingId: string;
  readonly reportedBy: Side;
  readonly reportedAt: Date;
}

/** Nobody goes there until somebody has looked: somebody misbehaved, or was hurt at the place so that an ambulance had to come. */
export const isCritical = ({ kind, injured, told }: Pick<IncidentDraft, 'kind' | 'injured' | 'told'>): boolean =>
  kind === 'conduct' || ((kind === 'facility' || kind === 'injury') && injured > 0 && told.includes('emergency'));

/** Whether it says something about the place itself, so that somebody should look at it again. */
export const concernsTheVenue = ({ kind, injured }: Pick<IncidentDraft, 'kind' | 'injured'>): boolean => kind === 'facility' || kind === 'conduct' || (kind === 'injury' && injured > 0);
