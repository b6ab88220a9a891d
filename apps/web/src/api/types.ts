/** The shapes the API answers with. The rest of the app imports them from here and from nowhere else. */
export type Role = 'teacher' | 'host' | 'director' | 'inspector';
export type Band = 'am' | 'pm';
export type Lever = 'students' | 'interests' | 'wishes' | 'distance' | 'evenness';

export interface Page<T> { items: T[]; page: number; size: number; total: number }
export interface Items<T> { items: T[] }

export interface Session {
  account: { name: string; email: string };
  role: Role;
  organisation: { id: string; name: string };
  centre: { id: string; name: string; phone?: string | null; isSample: boolean };
}
export interface Invitation { email: string; role: Role; organisationName: string; expiresAt: string }

export type SeasonState = 'open' | 'closed' | 'published';
export interface Season {
  id: string; title: string; firstDay: string; lastDay: string; wishesDueAt: string; state: SeasonState; version: number;
}

export interface Because { code: string; name: string }
export interface SchoolDay { day: string; available: boolean; because?: Because | null }
export interface SchoolWeek { week: string; wished: number; seats: number; days: SchoolDay[] }

export type WeekMark = 'good' | 'rather-not' | 'impossible';
export interface Reason { code: string; text: string }
export interface WishAnswer {
  state: 'assigned' | 'unassigned';
  heldOn?: string | null;
  band?: Band | null;
  parties?: { venueName: string; students: number }[];
  reasons: Reason[];
}
export interface WishDraft {
  seasonId: string; grade: number; classLabel?: string; headcount: number;
  interests: Record<string, number>; rankedDays: string[]; weekMarks: Record<string, WeekMark>; bands: Band[];
  maxKm: number; accessibleSeats: number; escorts: number; minGroup?: number; maxGroup?: number; minServed?: number;
}
export interface Wish extends Omit<WishDraft, 'classLabel' | 'minGroup' | 'maxGroup' | 'minServed'> {
  id: string; submittedAt: string; version: number;
  classLabel?: string | null; minGroup?: number | null; maxGroup?: number | null; minServed?: number | null;
  schoolName?: string; answer?: WishAnswer | null;
}

export type BookingStatus = 'host-pending' | 'confirmed' | 'host-declined' | 'cancelled-by-school' | 'cancelled-by-centre';
export interface Booking {
  id: string; status: BookingStatus; reason?: string | null; schoolId: string; schoolName: string; grade: number;
  classLabel?: string | null; headcount: number; venueId: string; venueName: string; venueAddress?: string | null;
  openingId: string; heldOn: string; band: Band; startsAt: string; endsAt: string; answerDueOn?: string | null; wishId?: string | null; version: number;
}
export interface CalendarEvent { id: string; name: string; kind: string; firstDay: string; lastDay: string; grades: number[] }

export type ToDoCode = 'WEEKS_OVERFULL' | 'INSPECTIONS_EXPIRED' | 'HOSTS_LATE' | 'MAIL_STUCK' | 'WISHES_MISSING' | 'PLAN_READY';
export interface ToDo { code: ToDoCode; count: number; link: string; facts?: Record<string, unknown> | null }
export interface Today {
  toDos: ToDo[];
  figures: {
    schools: number; schoolsWithWishes: number; wishes: number; wishedStudents: number; venues: number; venuesCleared: number;
    bookings: number; confirmed: number; pending: number; declined: number;
  };
}

export interface WeekLoad { week: string; wished: number; seats: number }
export interface DayLoad { day: string; wished: number; seats: number; holiday?: string | null }
export interface Bunching {
  weeks: WeekLoad[]; days: DayLoad[]; peakToMean: number; overfullWeeks: number;
  sharedDays: { day: string; students: number; groups: { schoolName: string; grade: number; headcount: number }[] }[];
  similarSchools: { schoolA: string; schoolB: string; share: number }[];
}

export interface Figures {
  students: number; servedPct: number; firstWishPct: number; topThreePct: number; fieldMatchPct: number; kmPerStudent: number;
  weekPeakToMean: number; dayPeakToMean: number; weeks: { week: string; students: number }[]; days: { day: string; students: number }[];
}
export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type Weights = Partial<Record<Lever, number>>;
export interface Run {
  id: string; seasonId: string; status: RunStatus; seed: number; weights: Weights;
  progress?: { phase: string; share: number; value?: number | null; served?: number | null } | null;
  requestedAt: string; finishedAt?: string | null; publishedAt?: string | null; error?: string | null;
  figures?: { before: Figures; after: Figures } | null;
}
export interface PlannedVisit {
  wishId: string; schoolName: string; grade: number; classLabel?: string | null; headcount: number; firstWish: string;
  heldOn: string; band: Band; students: number; venues: number; reasons: Reason[];
}
export type UnplacedWish = Omit<PlannedVisit, 'heldOn' | 'band' | 'students' | 'venues'>;
export interface Plan { assignments: PlannedVisit[]; unassigned: UnplacedWish[]; hosts?: number }
export interface Publication { bookings: number; hosts: number; schools: number; students: number }

export type ClearanceState = 'valid' | 'conditional' | 'expiring' | 'expired' | 'failed' | 'never';
export interface Venue {
  id: string; name: string; venueType: string; jobField: string; district: string; seats: number;
  clearance: { state: ClearanceState; validUntil?: string | null }; version: number;
}
export interface Clearance {
  venueId: string; venueName: string; state: ClearanceState; validUntil?: string | null; unclearedOpenings?: number;
}
export type Verdict = 'pass' | 'conditional' | 'fail';
export interface InspectionDraft { venueId: string; inspectedOn: string; verdict: Verdict; validUntil?: string; note?: string }
export interface School {
  id: string; name: string; level: string; district: string; contactName?: string | null; contactEmail?: string | null;
}

export type OpeningStatus = 'open' | 'uncleared' | 'closed';
export interface Opening {
  id: string; heldOn: string; band: Band; seats: number; seatsTaken: number; status: OpeningStatus; version: number;
}
