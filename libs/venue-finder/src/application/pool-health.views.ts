import type { Day, JobField } from '#kernel';
import type { Balance, ComparedVenue } from '../domain/pool-health.js';
import type { HostedHalfDay } from '../domain/volunteer-hours.js';

interface Named { readonly venueId: string; readonly name: string; readonly jobField: JobField; readonly district: string }

export interface IdleHost extends Named {
  /** Last day an inspection covers. */
  readonly clearedUntil: Day;
  /** Half-days open in the period. */
  readonly openings: number;
  /** Before the period; null: nobody ever went there. */
  readonly lastVisitOn: Day | null;
}

export interface CertifiableVenue extends Named {
  /** Half-days that took place without a fee. */
  readonly freeRuns: number;
  /** Runs still needed; 0: it can be proposed. */
  readonly missing: number;
}

export interface PoolHealth {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Parties per venue that is used at all. */
  readonly meanParties: number;
  readonly used: readonly ComparedVenue[];
  readonly idle: readonly IdleHost[];
  readonly overused: readonly ComparedVenue[];
  readonly certifiable: readonly CertifiableVenue[];
  /** The season whose wishes are set against the places; null: there is none. */
  readonly season: { readonly id: string; readonly title: string; readonly firstDay: Day; readonly lastDay: Day } | null;
  /** By job field, and by neighbourhood: schools' students against venues' seats. */
  readonly fields: readonly Balance[];
  readonly districts: readonly Balance[];
}

/** What a host gave in a year. */
export interface HostYear {
  readonly venueId: string;
  readonly name: string;
  readonly contactName: string | null;
  readonly halfDays: readonly HostedHalfDay[];
  readonly students: number;
  readonly hours: number;
}
