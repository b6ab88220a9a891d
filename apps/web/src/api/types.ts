/** The shapes the API answers with, under the names the pages use. Generated from its OpenAPI document; never typed by hand. */
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Role = Session['role'];
export type Invitation = Schemas['InvitationResponse'];
export type InvitationDraft = Schemas['InvitationDto'];

export type Season = Schemas['SeasonResponse'];
export type SeasonDraft = Schemas['SeasonDto'];
export type SeasonChange = Schemas['SeasonChangeDto'];

export type SchoolDay = Schemas['SchoolDayResponse'];
export type SchoolWeek = Schemas['SchoolWeekResponse'];
export type Wish = Schemas['WishResponse'];
export type WishDraft = Schemas['WishDto'];
export type WishAnswer = Schemas['WishAnswerResponse'];
export type WeekMark = WishDraft['weekMarks'][string];
export type Band = WishDraft['bands'][number];
export type Reason = Schemas['ReasonResponse'];

export type Booking = Schemas['BookingResponse'];
export type BookingStatus = Booking['status'];
export type CalendarEvent = Schemas['CalendarEventResponse'];

export type Negotiation = Schemas['NegotiationResponse'];
export type NegotiationConfirmation = Schemas['NegotiationListResponse']['confirmation'];
export type TelephoneDraft = Schemas['TelephoneDto'];

export type Today = Schemas['TodayResponse'];
export type ToDo = Schemas['ToDoResponse'];
export type ToDoCode = ToDo['code'];

export type Bunching = Schemas['BunchingResponse'];
export type Weights = Schemas['WeightsDto'];
export type Lever = keyof Weights;
export type Plan = Schemas['PlanResponse'];
export type PlannedVisit = Schemas['PlannedVisitResponse'];
export type UnplacedWish = Schemas['PlannedGroupResponse'];
export type Publication = Schemas['PublicationResponse'];

export type Venue = Schemas['VenueItemResponse'];
export type VenuePage = Schemas['VenuePageResponse'];
export type Clearance = Schemas['ClearanceResponse'];
export type ClearanceState = Clearance['state'];
export type InspectionDraft = Schemas['RecordInspectionDto'];
export type Verdict = InspectionDraft['verdict'];
export type School = Schemas['SchoolResponse'];
export type JobField = Venue['jobField'];

export type Opening = Schemas['OpeningResponse'];
export type OpeningDraft = Schemas['OpenDayDto'];
export type OpeningChange = Schemas['ChangeOpeningDto'];

/** What the director may ask a plan to reach. Shares of students and groups are percent, the least school 0 to 1. */
export interface Goals {
  weekPeakToMean?: number; dayPeakToMean?: number; firstWishPct?: number; topThreePct?: number; fieldMatchPct?: number; leastSchool?: number; kmPerStudent?: number;
}
export type GoalName = keyof Goals;
export interface GoalResult { goal: GoalName; target: number; reached: number; met: boolean }

export type Figures = Schemas['FiguresResponse'];
export interface RunProgress {
  phase: 'loading' | 'searching' | 'explaining' | 'proving';
  share: number; value?: number; moves?: number; movesTotal?: number; served?: number; peakToMean?: number; bound?: number; gapPct?: number;
}
export type RunKind = 'plan' | 'frontier' | 'what-if' | 'repair';
export interface WhatIfOutcome { before: WhatIfFigures; after: WhatIfFigures; newlyServed?: number | readonly unknown[] }
export type WhatIfFigures = Pick<Figures, 'students' | 'servedPct' | 'firstWishPct' | 'fieldMatchPct' | 'kmPerStudent' | 'weekPeakToMean'>;
export type Run = Omit<Schemas['RunResponse'], 'progress'> & {
  kind?: RunKind; progress?: RunProgress; goals?: Goals; goalResults?: GoalResult[]; bound?: number; gapPct?: number; whatIf?: WhatIfOutcome;
};
export type RunDraft = Schemas['RunRequestDto'] & { goals?: Goals };

/** `target` null: evenness by its usual price only. */
export interface FrontierPoint { target: number | null; weekPeakToMean: number; firstWishPct: number; topThreePct: number; servedPct: number; value: number }
export interface Frontier { state: 'none' | 'computing' | 'ready' | 'outdated'; points: FrontierPoint[] }
export interface Pressure {
  overflowingWeeks: { week: string; wished: number; seats: number; excess: number }[];
  moreWeeks: { schoolId: string; schoolName: string; grade: number; classLabel?: string | null; wishId: string; week: string; gainText: string }[];
}

/** One thing that happened after the publication, or might. */
export type Change =
  | { kind: 'close-day'; day: string }
  | { kind: 'lose-venue'; venueId: string; from?: string }
  | { kind: 'extra-visit'; venueId: string; week: string }
  | { kind: 'more-openings'; venueId: string; day: string; band: Band }
  | { kind: 'widen-window'; wishId: string; days: string[] };
export interface RepairDraft { changes?: Change[]; frozenUntil?: string }
interface Group { wishId: string; schoolName: string; grade: number; classLabel?: string | null }
export type MovedVisit = Group & { from: Slot; to: Slot; reasons: Reason[] };
export type VenuesChanged = Group & { heldOn: string; dropped: string[]; added: { venueName: string; students: number }[] };
export interface Slot { heldOn: string; band: Band }
export interface Repair {
  moved: MovedVisit[]; venuesChanged: VenuesChanged[]; unassigned: (Group & { reasons?: Reason[] })[]; touchedOthers: number; untouched: number;
}
export interface Proposal {
  heldOn: string; band: Band; students: number; parties: { venueName: string; students: number }[]; valueChange: number; touchesOthers: number | boolean; reasons: Reason[];
}
