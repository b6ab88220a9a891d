import type { Band, Day, JobField } from '#kernel';

/** 체험처 유형: public body, company, civic group, school or university, sole trader. */
export const VENUE_TYPES = ['public', 'company', 'civic', 'school', 'sole-trader'] as const;
export type VenueType = (typeof VENUE_TYPES)[number];

/** School levels a venue takes. */
export const VENUE_LEVELS = ['middle', 'high'] as const;
export type VenueLevel = (typeof VENUE_LEVELS)[number];

/** 체험유형, the six official types. */
export const EXPERIENCE_TYPES = ['FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', 'CAMP', 'TALK'] as const;
export type ExperienceType = (typeof EXPERIENCE_TYPES)[number];

export interface HolidayDraft { readonly day: Day; readonly name: string }

/** A venue as a centre writes it in its own sheet; `code` is the centre's word for it, never a database id. */
export interface VenueDraft {
  readonly code: string;
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly address?: string;
  readonly phone?: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Students one opening takes unless the opening says otherwise. */
  readonly seats: number;
  readonly minParty: number;
  readonly partiesPerOpening: number;
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly partiesPerMonth: number;
  readonly levels: readonly VenueLevel[];
  readonly accessible: boolean;
  readonly contactName?: string;
  readonly contactEmail?: string;
  /** When somebody found it; absent: today. Of a known venue it stays as it was. */
  readonly discoveredOn?: Day;
}

export interface ProgrammeDraft {
  readonly code: string;
  readonly venueId: string;
  readonly title: string;
  readonly experienceType: ExperienceType;
  readonly hours: number;
}

export interface OpeningDraft {
  readonly venueId: string;
  readonly heldOn: Day;
  readonly band: Band;
  /** Absent: the venue's own seats. */
  readonly seats?: number;
  readonly programmeId?: string;
}
