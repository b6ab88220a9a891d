import { CreatePlatform1790000000100 } from './1790000000100-create-platform.js';
import { CreateIdentity1790000000200 } from './1790000000200-create-identity.js';
import { CreateVenue1790000000300 } from './1790000000300-create-venue.js';
import { CreateSafety1790000000400 } from './1790000000400-create-safety.js';
import { CreateBooking1790000000500 } from './1790000000500-create-booking.js';
import { CreateScheduling1790000000600 } from './1790000000600-create-scheduling.js';
import { DeepenAssignmentRuns1790000000700 } from './1790000000700-deepen-assignment-runs.js';
import { GiveCalendarsTheirOwnRoom1790000000800 } from './1790000000800-give-calendars-their-own-room.js';
import { KnowWhatEachSourceSays1790000000900 } from './1790000000900-know-what-each-source-says.js';
import { DeepenSeasonsAndWishes1790000001000 } from './1790000001000-deepen-seasons-and-wishes.js';
import { KeepDraftsOfPlans1790000001100 } from './1790000001100-keep-drafts-of-plans.js';
import { NegotiateDates1790000001200 } from './1790000001200-negotiate-dates.js';
import { KeepAFairnessLedger1790000001300 } from './1790000001300-keep-a-fairness-ledger.js';
import { KeepHolidaysFreeOfNewBookings1790000001400 } from './1790000001400-keep-holidays-free-of-new-bookings.js';
import { KeepAnswersByKey1790000001500 } from './1790000001500-keep-answers-by-key.js';
import { ChainWhatChanged1790000001510 } from './1790000001510-chain-what-changed.js';
import { FollowABookingToItsEnd1790000001600 } from './1790000001600-follow-a-booking-to-its-end.js';
import { TellOfEveryBooking1790000001610 } from './1790000001610-tell-of-every-booking.js';
import { OfferSeatsUntilADay1790000001620 } from './1790000001620-offer-seats-until-a-day.js';
import { KeepAWaitingList1790000001621 } from './1790000001621-keep-a-waiting-list.js';
import { LetHostsSayWhen1790000001630 } from './1790000001630-let-hosts-say-when.js';
import { CountWhoCame1790000001640 } from './1790000001640-count-who-came.js';
import { PrepareVisits1790000001641 } from './1790000001641-prepare-visits.js';
import { AskForInspections1790000001650 } from './1790000001650-ask-for-inspections.js';
import { HearHowVisitsWere1790000001651 } from './1790000001651-hear-how-visits-were.js';
import { GuardRows1790000001660 } from './1790000001660-guard-rows.js';
import { BeInOnePlaceAtATime1790000001661 } from './1790000001661-be-in-one-place-at-a-time.js';
import { CapWhatSchoolsAndWeeksTake1790000001662 } from './1790000001662-cap-what-schools-and-weeks-take.js';
import { SayWhereAnythingDiffers1790000001663 } from './1790000001663-say-where-anything-differs.js';
import { TellOutsideSystems1790000001670 } from './1790000001670-tell-outside-systems.js';
import { AskHostsBackInOnePlace1790000001672 } from './1790000001672-ask-hosts-back-in-one-place.js';
import { GuardWhatBelongsToSchools1790000001680 } from './1790000001680-guard-what-belongs-to-schools.js';
import { ChainWhatCentresLayDown1790000001690 } from './1790000001690-chain-what-centres-lay-down.js';
import { FollowVenuesFromTheirFinding1790000001700 } from './1790000001700-follow-venues-from-their-finding.js';
import { LetHostsComeForward1790000001710 } from './1790000001710-let-hosts-come-forward.js';
import { AnswerChecklists1790000001720 } from './1790000001720-answer-checklists.js';
import { FollowInspectionsUp1790000001730 } from './1790000001730-follow-inspections-up.js';
import { FindVenues1790000001740 } from './1790000001740-find-venues.js';
import { KeepInsurancesInOnePlace1790000001750 } from './1790000001750-keep-insurances-in-one-place.js';
import { LetLaterInspectionsSettleCorrections1790000001760 } from './1790000001760-let-later-inspections-settle-corrections.js';
import { PlanOnceForEachInspector1790000001770 } from './1790000001770-plan-once-for-each-inspector.js';
import { LeaveNoPlanBehind1790000001780 } from './1790000001780-leave-no-plan-behind.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePlatform1790000000100,
  CreateIdentity1790000000200,
  CreateVenue1790000000300,
  CreateSafety1790000000400,
  CreateBooking1790000000500,
  CreateScheduling1790000000600,
  DeepenAssignmentRuns1790000000700,
  GiveCalendarsTheirOwnRoom1790000000800,
  KnowWhatEachSourceSays1790000000900,
  DeepenSeasonsAndWishes1790000001000,
  KeepDraftsOfPlans1790000001100,
  NegotiateDates1790000001200,
  KeepAFairnessLedger1790000001300,
  KeepHolidaysFreeOfNewBookings1790000001400,
  KeepAnswersByKey1790000001500,
  ChainWhatChanged1790000001510,
  FollowABookingToItsEnd1790000001600,
  TellOfEveryBooking1790000001610,
  OfferSeatsUntilADay1790000001620,
  KeepAWaitingList1790000001621,
  LetHostsSayWhen1790000001630,
  CountWhoCame1790000001640,
  PrepareVisits1790000001641,
  AskForInspections1790000001650,
  HearHowVisitsWere1790000001651,
  GuardRows1790000001660,
  BeInOnePlaceAtATime1790000001661,
  CapWhatSchoolsAndWeeksTake1790000001662,
  SayWhereAnythingDiffers1790000001663,
  TellOutsideSystems1790000001670,
  AskHostsBackInOnePlace1790000001672,
  GuardWhatBelongsToSchools1790000001680,
  ChainWhatCentresLayDown1790000001690,
  FollowVenuesFromTheirFinding1790000001700,
  LetHostsComeForward1790000001710,
  AnswerChecklists1790000001720,
  FollowInspectionsUp1790000001730,
  FindVenues1790000001740,
  KeepInsurancesInOnePlace1790000001750,
  LetLaterInspectionsSettleCorrections1790000001760,
  PlanOnceForEachInspector1790000001770,
  LeaveNoPlanBehind1790000001780,
];
