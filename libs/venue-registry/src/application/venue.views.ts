import type { Band, Day, JobField } from '#kernel';
import type { OpeningStatus } from '../domain/opening-status.js';
import type { VenueStatus } from '../domain/standing.js';
import type { ExperienceType, VenueLevel, VenueType } from '../domain/venue-drafts.js';
import type { VisitLimits } from '../domain/visit-limits.js';

/** One page of a register, with the total a director counts on. */
export interface Page<T> { readonly items: readonly T[]; readonly page: number; readonly size: number; readonly total: number }

export interface VenueView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** Null while the venue is only talked about. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly seats: number;
  readonly minParty: number;
  readonly partiesPerOpening: number;
  readonly partiesPerDay: number;
  readonly partiesPerWeek: number;
  readonly partiesPerMonth: number;
  readonly levels: readonly VenueLevel[];
  readonly accessible: boolean;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  /** Last day of the agreement with the centre; null: none on record. */
  readonly mouUntil: Day | null;
  readonly status: VenueStatus;
  readonly version: number;
}

export interface OpeningView {
  readonly id: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly partiesLimit: number;
  readonly status: OpeningStatus;
  readonly programmeTitle: string | null;
  readonly version: number;
}

/** An open half-day as the planner sees it. */
export interface SeasonOpening {
  readonly id: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly partiesLimit: number;
  /** Of its programme; null when none is named. */
  readonly experienceType: ExperienceType | null;
}

/** A venue with everything the planner has to keep. */
export interface SeasonVenueView extends VenueView, Pick<VisitLimits, 'daysPerWeek' | 'daysPerMonth' | 'gapDays'> {
  readonly latitude: number;
  readonly longitude: number;
  readonly openings: readonly SeasonOpening[];
}

/** Where and when, nothing more: what the safety room needs to judge cover. */
export interface OpeningDay { readonly id: string; readonly venueId: string; readonly heldOn: Day }

export interface HolidayView { readonly day: Day; readonly name: string }
