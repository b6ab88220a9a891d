import type { Band, JobField } from '#kernel';
import type { ReadEvent } from '#school-calendar';
import type { SheetWish, WeekMark } from '#school-scheduling';

/**
 * Everything one import or the made-up sample may carry, before any of it is stored.
 * Keys are the codes people write in their own sheets, never database ids; days are 'YYYY-MM-DD'.
 */
export interface District {
  centre?: Centre;
  schools: School[];
  holidays: Holiday[];
  calendarEvents: CalendarEvent[];
  venues: Venue[];
  programmes: Programme[];
  openings: Opening[];
  inspections: Inspection[];
  season?: Season;
  wishes: Wish[];
}

export interface Centre {
  name: string;
  districtName: string;
  phone: string;
  /** True only for made-up data; screens then say so on every page. */
  isSample: boolean;
}

export type SchoolLevel = 'middle' | 'high';

export interface School {
  /** NEIS office code + '-' + school code ('B10-7041164'), or any unique text: names repeat nation-wide. */
  code: string;
  officeCode?: string;
  schoolCode?: string;
  name: string;
  level: SchoolLevel;
  /** Neighbourhood (동) or borough (구). */
  district: string;
  address?: string;
  phone?: string;
  latitude: number;
  longitude: number;
  underserved: boolean;
  /** Index 0 is grade 1. */
  gradeHeadcounts: number[];
  teacherName?: string;
  teacherEmail?: string;
}

export interface Holiday {
  day: string;
  name: string;
}

export type CalendarEvent = ReadEvent;

export const VENUE_TYPES = ['public', 'company', 'civic', 'school', 'sole-trader'] as const;
export type VenueType = (typeof VENUE_TYPES)[number];

export interface Venue {
  code: string;
  name: string;
  venueType: VenueType;
  jobField: JobField;
  district: string;
  address?: string;
  phone?: string;
  latitude: number;
  longitude: number;
  /** Students one opening holds. */
  seats: number;
  minParty: number;
  partiesPerOpening: number;
  partiesPerDay: number;
  partiesPerWeek: number;
  partiesPerMonth: number;
  levels: readonly SchoolLevel[];
  accessible: boolean;
  contactName?: string;
  contactEmail?: string;
  businessNo?: string;
  /** When it is shut, in its own words. */
  closingText?: string;
}

export const EXPERIENCE_TYPES = ['FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', 'CAMP', 'TALK'] as const;
export type ExperienceType = (typeof EXPERIENCE_TYPES)[number];

export interface Programme {
  code: string;
  venueCode: string;
  title: string;
  experienceType: ExperienceType;
  hours: number;
}

export interface Opening {
  venueCode: string;
  day: string;
  band: Band;
  /** Absent: the venue's own seats. */
  seats?: number;
  programmeCode?: string;
}

export const VERDICTS = ['pass', 'conditional', 'fail'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Inspection {
  venueCode: string;
  inspectedOn: string;
  verdict: Verdict;
  /** Last day the verdict covers; required unless the venue failed. */
  validUntil?: string;
  inspector: string;
  note?: string;
}

export interface Season {
  title: string;
  fromDay: string;
  /** Last day, inclusive. */
  untilDay: string;
  /** ISO instant with its offset, e.g. '2026-12-05T18:00:00+09:00'. */
  wishesDueAt: string;
}

export type { WeekMark };
export type Wish = SheetWish;
