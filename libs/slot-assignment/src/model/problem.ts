/** One assignment problem, as it travels in JSON (format `goreuge-assignment-problem/1`). Days are `YYYY-MM-DD`, distances kilometres on a plane. */
export interface Problem {
  readonly format: 'goreuge-assignment-problem/1';
  readonly name?: string;
  /** Weekdays of the season in order, holidays included. */
  readonly days: readonly string[];
  readonly holidays: readonly string[];
  readonly bands: readonly Band[];
  /** Job fields; venues and interests refer to them by position. */
  readonly fields: readonly string[];
  readonly schools: readonly School[];
  readonly venues: readonly Venue[];
  readonly requests: readonly Request[];
  /** Assignments that must stay exactly as they are. */
  readonly pins: readonly Pin[];
}

export type Band = 'am' | 'pm';

export interface School {
  readonly id: string;
  readonly district: string;
  readonly x: number;
  readonly y: number;
  readonly level: string;
  readonly underserved: boolean;
  /** What the school came short in earlier seasons, 0 or more; 1 is a whole season's satisfaction. Its wishes weigh more for it. Default 0. */
  readonly credit?: number;
}

export interface Venue {
  readonly id: string;
  readonly district: string;
  readonly x: number;
  readonly y: number;
  /** Position in the problem's fields. */
  readonly field: number;
  /** Seats in one opening, shared by all parties in it. */
  readonly seats: number;
  readonly minParty: number;
  readonly partiesPerOpening: number;
  readonly partiesPerDay: number;
  /** Monday to Friday. */
  readonly partiesPerWeek: number;
  /** Calendar month. */
  readonly partiesPerMonth: number;
  readonly levels: readonly string[];
  /** What it offers: a visit unless said otherwise; a talk, a camp. */
  readonly experience?: string;
  readonly accessible: boolean;
  /** Last day covered by a valid safety inspection. */
  readonly clearedUntil: string;
  /** One character per day: `.` closed, `a` morning, `p` afternoon, `b` both. */
  readonly openings: string;
}

export interface Request {
  readonly id: string;
  readonly school: string;
  readonly grade: number;
  readonly headcount: number;
  /** What it asks for: a visit unless said otherwise. Only venues that offer the same are in question. */
  readonly experience?: string;
  /** Students per field; sums to the headcount. */
  readonly interests: readonly number[];
  /** The only dates this request can go. */
  readonly dates: readonly WishedDate[];
  readonly firstWish: string;
  readonly minServed: number;
  readonly maxParties: number;
  readonly accessibleSeats: number;
  readonly maxKm: number;
  /** Order of arrival; only first come, first served looks at it. */
  readonly arrival: number;
}

export interface WishedDate {
  readonly date: string;
  readonly band: Band;
  /** 1 for the first wish, down to .25 for merely acceptable. */
  readonly preference: number;
}

export interface Party {
  readonly venue: string;
  readonly students: number;
}

export interface Pin {
  readonly request: string;
  readonly date: string;
  readonly band: Band;
  readonly parties: readonly Party[];
}

const USUAL_EXPERIENCE = 'visit';

/** Whether the venue offers the kind of experience the request asks for. */
export function offers(venue: Pick<Venue, 'experience'>, request: Pick<Request, 'experience'>): boolean {
  return (venue.experience ?? USUAL_EXPERIENCE) === (request.experience ?? USUAL_EXPERIENCE);
}
