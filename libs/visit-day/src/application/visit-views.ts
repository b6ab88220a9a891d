import type { BookingView } from '#booking';
import type { Band, Day } from '#kernel';
import type { AttendanceView } from '../domain/attendance.js';
import type { EscortOfVisit, EscortView } from '../domain/escort.js';
import type { IncidentView } from '../domain/incident.js';
import type { PreparationView } from '../domain/preparation.js';
import type { Readiness } from '../domain/readiness.js';
import type { LegView, VehicleView } from '../domain/vehicle.js';

/** Everything about one visit, as its school and the centre read it. `version` is what every change of it must name. */
export interface VisitSheet {
  readonly booking: BookingView;
  readonly version: number;
  readonly preparation: Omit<PreparationView, 'version'>;
  readonly venuePhone: string | null;
  readonly venueContact: string | null;
  readonly schoolPhone: string | null;
  readonly centreName: string;
  readonly centrePhone: string | null;
  readonly escorts: readonly EscortOfVisit[];
  readonly escortsNeeded: number;
  readonly legs: readonly LegView[];
  readonly readiness: Readiness;
  /** Null while nobody has counted. */
  readonly attendance: AttendanceView | null;
  readonly incidents: readonly IncidentView[];
}

/** What a group carries on the day; pages and papers show the same. No file numbers, no students. */
export interface GroupCard {
  readonly bookingId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly heldOn: Day;
  readonly band: Band;
  /** `HH:mm`, Seoul wall clock. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venueName: string;
  readonly venueAddress: string | null;
  readonly venuePhone: string | null;
  readonly directions: string | null;
  readonly meetingPoint: string | null;
  readonly mentorName: string | null;
  readonly whatToBring: string | null;
  readonly travel: VisitSheet['preparation']['travel'];
  readonly schoolEscorts: number;
  readonly teacherName: string | null;
  readonly teacherPhone: string | null;
  readonly escorts: readonly Pick<EscortOfVisit, 'name' | 'phone' | 'kind'>[];
  readonly transport: readonly Pick<LegView, 'kind' | 'name' | 'phone' | 'riders' | 'departsAt'>[];
  readonly centreName: string;
  readonly centrePhone: string | null;
}

/** One day of a centre. */
export interface VisitDayView {
  readonly day: Day;
  /** Nearest days with visits, within four months. */
  readonly previous: Day | null;
  readonly next: Day | null;
  readonly visits: readonly VisitSheet[];
  readonly vehicles: readonly VehicleView[];
  /** Active escorts, and where they are promised that day. */
  readonly escorts: readonly (Pick<EscortView, 'id' | 'name' | 'phone' | 'kind'> & { readonly isTrained: boolean; readonly duties: readonly { readonly bookingId: string; readonly band: Band }[] })[];
}
