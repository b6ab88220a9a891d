import { isJobField } from '../../api/job-fields.js';
import type { VenueQuestion } from '../../api/finder-requests.js';

/** What is looked for, as the address holds it: so that a search can be kept, sent and gone back to. */
export interface FinderSearch {
  query?: string; jobField?: string; experienceType?: string; withinKm?: string; when?: string; band?: string;
  accessible?: string; feeFree?: string; rainProof?: string; cleared?: string; grade?: string; headcount?: string; sort?: string;
}

const KEYS = ['query', 'jobField', 'experienceType', 'withinKm', 'when', 'band', 'accessible', 'feeFree', 'rainProof', 'cleared', 'grade', 'headcount', 'sort'] as const satisfies readonly (keyof FinderSearch)[];
export const TYPES = ['FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', 'CAMP', 'TALK'] as const;
export const SORTS = ['relevance', 'distance', 'free-places'] as const;
export const FLAGS = ['accessible', 'rainProof', 'feeFree', 'cleared'] as const;
/** Twenty minutes on foot, and further. */
export const DISTANCES = ['1.2', '3', '5'] as const;

export const finderSearch = (raw: Record<string, unknown>): FinderSearch =>
  Object.fromEntries(KEYS.flatMap((key) => (typeof raw[key] === 'string' || typeof raw[key] === 'number' || raw[key] === true ? [[key, String(raw[key])]] : [])));

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined => known.find((each) => each === text);
const DAY = /^(week|day):(\d{4}-\d{2}-\d{2})$/;
const MOST = 500;

/** What is asked of the server; half-typed fields are left out. */
export function questionOf({ query, jobField, withinKm, when, grade, headcount, sort, band, experienceType, ...flags }: FinderSearch): VenueQuestion {
  const [, span, day] = DAY.exec(when ?? '') ?? [], students = Number(headcount), type = oneOf(TYPES, experienceType), half = oneOf(['am', 'pm'] as const, band), order = oneOf(SORTS, sort);
  return {
    ...(query?.trim() ? { query: query.trim() } : {}), ...(jobField && isJobField(jobField) ? { jobField } : {}), ...(type ? { experienceType: type } : {}),
    ...(Number(withinKm) > 0 ? { withinKm: Number(withinKm) } : {}), ...(span === 'week' ? { week: day! } : span === 'day' ? { day: day! } : {}), ...(span && half ? { band: half } : {}),
    ...(Number.isInteger(students) && students >= 1 && students <= MOST ? { headcount: students } : {}), ...(grade ? { grade: Number(grade) } : {}), ...(order ? { sort: order } : {}),
    ...Object.fromEntries(FLAGS.filter((flag) => flags[flag] === 'true').map((flag) => [flag, 'true' as const])),
  };
}

/** The other way round, for a search that was kept. */
export const searchOf = ({ week, day, ...filters }: VenueQuestion): FinderSearch =>
  finderSearch({ ...filters, ...(day ? { when: `day:${day}` } : week ? { when: `week:${week}` } : {}) });
