import type { BookingView, ReturnAnswer } from '#booking';
import type { Day } from '#kernel';
import type { Average, SurveyAudience, SurveyItem } from '../domain/satisfaction.js';
import type { StoredAnswer } from '../persistence/survey.repository.js';

/** What a school or the centre sees of one visit's result. */
export interface ResultView {
  readonly booking: BookingView;
  readonly planned: number;
  /** Null while nobody has counted. */
  readonly arrived: number | null;
  readonly absent: number | null;
  readonly countedBy: 'host' | 'school' | 'centre' | null;
  readonly remarks: string | null;
  readonly enteredAt: Date | null;
  readonly enteredBy: 'school' | 'centre' | null;
  readonly dueOn: Day;
  /** Whether a result may be entered or corrected now. */
  readonly mayEnter: boolean;
  /** The link for the class; null while nobody has asked for one. */
  readonly classLink: { readonly code: string; readonly answers: number } | null;
  readonly teacherAnswered: boolean;
  /** Of the result; 0 while there is none. */
  readonly version: number;
}

export type ResultState = 'waiting' | 'overdue' | 'entered' | 'no-show' | 'closed';

/** One line of the director's register. */
export interface ResultLine {
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly heldOn: Day;
  readonly band: 'am' | 'pm';
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly venueId: string;
  readonly venueName: string;
  readonly state: ResultState;
  readonly planned: number;
  readonly arrived: number | null;
  readonly absent: number | null;
  /** Mean of the three items per kind of reader, and answers behind it. */
  readonly satisfaction: Readonly<Record<SurveyAudience, Average>>;
  readonly concerns: number;
  readonly hasRemarks: boolean;
}

export interface ResultSummary {
  readonly visits: number;
  readonly planned: number;
  /** Students of the visits somebody counted. */
  readonly counted: { readonly visits: number; readonly planned: number; readonly arrived: number };
  readonly states: Readonly<Record<ResultState, number>>;
  readonly satisfaction: Readonly<Record<SurveyAudience, Readonly<Record<SurveyItem, Average>>>>;
  /** Hosts per answer to whether they would take students again. */
  readonly again: Readonly<Record<ReturnAnswer, number>>;
  readonly concerns: number;
}

export interface ResultRegister { readonly summary: ResultSummary; readonly items: readonly ResultLine[]; readonly page: number; readonly size: number; readonly total: number }

export interface ResultFilter {
  /** First day, included. */
  readonly from: Day;
  /** Last day, included. */
  readonly until: Day;
  readonly state?: ResultState | undefined;
  readonly hasConcern?: boolean | undefined;
  readonly page: number;
  readonly size: number;
}

/** Everything said about one visit; answers of students stand by themselves. */
export interface ResultDetail extends ResultView { readonly answers: readonly StoredAnswer[] }
