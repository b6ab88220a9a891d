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

export type Today = Schemas['TodayResponse'];
export type ToDo = Schemas['ToDoResponse'];
export type ToDoCode = ToDo['code'];

export type Bunching = Schemas['BunchingResponse'];
export type Run = Schemas['RunResponse'];
export type RunDraft = Schemas['RunRequestDto'];
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
