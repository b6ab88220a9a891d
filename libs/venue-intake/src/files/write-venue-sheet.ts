import { JOB_FIELD_NAMES, type JobField } from '#kernel';
import type { VenueLevel, VenueType } from '#venue-registry';
import { businessNumberInWords } from '../domain/plain-forms.js';
import { VENUE_COLUMNS } from './read-venue-sheet.js';

/** A venue as it goes out; null: not known. */
export interface WrittenVenue {
  readonly code: string; readonly name: string; readonly venueType: VenueType; readonly jobField: JobField; readonly district: string; readonly address: string | null; readonly phone: string | null;
  readonly latitude: number | null; readonly longitude: number | null; readonly seats: number; readonly minParty: number; readonly partiesPerOpening: number; readonly partiesPerDay: number;
  readonly partiesPerWeek: number; readonly partiesPerMonth: number; readonly levels: readonly VenueLevel[]; readonly accessible: boolean; readonly contactName: string | null; readonly contactEmail: string | null;
  readonly businessNo: string | null; readonly closingText: string | null;
}

const TYPE_NAMES: Readonly<Record<VenueType, string>> = { public: '공공기관', company: '민간기업', civic: '청소년/시민단체', school: '학교/대학교', 'sole-trader': '개인사업장' };
const LEVEL_NAMES: Readonly<Record<VenueLevel, string>> = { middle: '중학교', high: '고등학교' };

/** The header and a row per venue, in the words the import reads. */
export function sheetOf(venues: readonly WrittenVenue[]): (string | number | null)[][] {
  const keys = Object.keys(VENUE_COLUMNS) as (keyof typeof VENUE_COLUMNS)[];
  return [keys.map((key) => VENUE_COLUMNS[key].title), ...venues.map((venue) => keys.map((key) => cell(venue, key)))];
}

function cell(venue: WrittenVenue, key: keyof typeof VENUE_COLUMNS): string | number | null {
  const { venueType, jobField, levels, accessible, businessNo, ...plain } = venue;
  const words = {
    ...plain, venueType: TYPE_NAMES[venueType], jobField: JOB_FIELD_NAMES[jobField].ko, levels: levels.length > 1 ? '모두' : LEVEL_NAMES[levels[0] ?? 'middle'], accessible: accessible ? 'Y' : 'N',
    businessNo: businessNo === null ? null : businessNumberInWords(businessNo),
  };
  return words[key];
}
