/** The shapes the API answers with, under the names the pages use. Generated from its OpenAPI document; never typed by hand. */
import type { components, paths } from './schema.generated.js';

type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Role = Session['role'];
export type Invitation = Schemas['InvitationResponse'];
export type InvitationDraft = Schemas['InvitationDto'];

export type Subscriber = Schemas['SubscriberResponse'];
export type SubscriberDraft = Schemas['NewSubscriberDto'];
export type SubscriberChange = Schemas['SubscriberChangeDto'];
export type SubscriberKeys = Schemas['SubscriberKeysResponse'];

export type Season = Schemas['SeasonResponse'];
export type SeasonDraft = Schemas['SeasonDto'];
export type SeasonChange = Schemas['SeasonChangeDto'];

export type SeasonTerms = Schemas['SeasonTermsResponse'];
export type WishKind = Wish['kind'];
export type LastWishes = Schemas['LastWishesResponse'];
export type LastWish = LastWishes['items'][number];
export type CentreWish = Schemas['CentreWishResponse'];
export type OutlookQuestion = Schemas['OutlookDto'];
export type WishOutlook = Schemas['OutlookResponse'];
export type TelephoneWish = Schemas['TelephoneWishDto'];
export type SheetReport = Schemas['WishSheetReportResponse'];

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
export type Timeline = Schemas['TimelineResponse'];
export type BookingAction = Timeline['actions'][number];
export type BookingStep = Schemas['StepResponse'];
export type Canceller = NonNullable<Schemas['CentreCancellationDto']['by']>;
export type BookingSettings = Schemas['BookingSettingsDto'];
export type BookingCaps = Schemas['BookingCapsDto'];
export type KeptBookingCaps = Schemas['BookingCapsResponse'];
export type KeptBookingSettings = Schemas['BookingSettingsResponse'];
export type CallOff = Schemas['CallOffDto'];

export type VisitResult = Schemas['ResultResponse'];
export type ResultDraft = Schemas['EnterResultDto'];
export type ResultDetail = Schemas['ResultDetailResponse'];
export type ResultLine = Schemas['ResultLineResponse'];
export type ResultSummary = Schemas['ResultSummaryResponse'];
export type ResultState = ResultLine['state'];
export type ResultsFilter = paths['/v1/centre/results']['get']['parameters']['query'];
export type Roster = Schemas['RosterResponse'];

export type Drift = Schemas['DriftResponse'];
export type RecordedChange = Schemas['ChangeListResponse']['items'][number];

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
export type School = Schemas['SchoolResponse'];
export type JobField = Venue['jobField'];

/** What the director may ask a plan to reach. Shares of students and groups are percent, the least school 0 to 1. */
export type Goals = Schemas['GoalsDto'];
export type GoalName = keyof Goals;
export type GoalResult = Schemas['GoalResultResponse'];

export type Figures = Schemas['FiguresResponse'];
export type Run = Schemas['RunResponse'];
export type RunDraft = Schemas['RunRequestDto'];
export type WhatIfOutcome = Schemas['WhatIfResponse'];
/** The figures a what-if and a plan have in common. */
export type OutlookFigures = Schemas['WhatIfFiguresResponse'];

export type Frontier = Schemas['FrontierResponse'];
export type FrontierPoint = Schemas['FrontierPointResponse'];
export type Pressure = Schemas['PressureResponse'];

/** One thing that happened after the publication, or might; which fields it has depends on its kind. */
export type Change = Schemas['ChangeDto'];
export type ChangeKind = Change['kind'];
export type RepairDraft = Schemas['RepairDto'];
export type Repair = Schemas['RepairResponse'];
export type MovedVisit = Schemas['MovedVisitResponse'];
export type Proposal = Schemas['ProposalResponse'];
/** A school's grade or class behind a wish. */
export type WishGroup = Schemas['WishGroupResponse'];

export type Holiday = Schemas['HolidayResponse'];
export type HolidayImpact = Schemas['HolidayImpactResponse'];
export type CalendarUpload = Schemas['UploadResponse'];
export type CalendarUploadItem = Schemas['UploadItemResponse'];

export type Analysis = Schemas['BunchingAnalysisResponse'];
export type LoadLine = Schemas['LoadLineResponse'];
export type EveningStep = Schemas['EveningStepResponse'];
export type SchoolRow = Schemas['SchoolRowResponse'];
export type PeakForecast = Schemas['PeakForecastResponse'];

/** Three numbers from 0 to 1. */
export type FairnessRule = Schemas['FairnessRuleDto'];
export type Ledger = Schemas['LedgerResponse'];
export type LedgerSeason = Schemas['LedgerSeasonResponse'];
export type SchoolLine = Schemas['SchoolLineResponse'];
export type OwnSeason = Schemas['OwnSeasonResponse'];

export type DraftSummary = Schemas['DraftSummaryResponse'];
export type Draft = Schemas['DraftResponse'];
export type DraftMode = DraftSummary['mode'];
export type BoardVisit = Schemas['BoardVisitResponse'];
export type BoardWeek = Schemas['BoardWeekResponse'];
export type DraftMove = Schemas['DraftMoveResponse'];
export type DateVerdict = Schemas['DateVerdictResponse'];
export type MoveDraft = Schemas['MoveDto'];

export type VisitSheet = Schemas['VisitSheetResponse'];
export type PreparationChange = Schemas['PreparationDto'];
export type Attendance = Schemas['AttendanceResponse'];
export type CorrectionDraft = Schemas['CorrectionDto'];
export type IncidentDraft = Schemas['IncidentDto'];
export type VisitDay = Schemas['VisitDayResponse'];
export type Escort = Schemas['EscortResponse'];
export type EscortDraft = Schemas['EscortDto'];
export type EscortChange = Schemas['EscortChangeDto'];
export type TrainingDraft = Schemas['TrainingDto'];
export type EscortRule = Schemas['EscortRuleDto'];
export type Vehicle = Schemas['VehicleResponse'];
export type VehicleDraft = Schemas['VehicleDto'];
export type LegDraft = Schemas['LegDto'];

export type Planner = Schemas['InspectionPlannerResponse'];
export type DueVenue = Schemas['DueVenueResponse'];
export type PlanInspections = Schemas['PlanInspectionsDto'];
export type InspectionRoute = Schemas['InspectionRouteResponse'];
export type PlannedInspection = Schemas['PlannedInspectionResponse'];
export type Correction = Schemas['SafetyCorrectionResponse'];
export type Verification = Schemas['VerifyCorrectionDto'];
export type LostVisit = Schemas['LostVisitResponse'];
export type Inspector = Schemas['InspectorResponse'];
export type InspectorFile = Schemas['InspectorFileDto'];
export type InspectorTraining = Schemas['InspectorTrainingDto'];
