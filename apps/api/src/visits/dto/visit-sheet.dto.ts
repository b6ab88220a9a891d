import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ESCORT_KINDS, type EscortKind, NEEDS, type Need, TRAVELS, type Travel, VEHICLE_KINDS, type VehicleKind } from '#visit-day';
import { type Band, BANDS } from '#kernel';
import { BookingResponse } from '../../bookings/dto/booking.dto.js';
import { DayOrNone, MayBeGiven, Nullable, OptionalLine } from './fields.js';
import { AttendanceResponse, IncidentResponse } from './records.dto.js';

/** What is left out stays as it is; null takes it away. */
export class PreparationDto {
  /** A day goes with who did it. */
  @DayOrNone()
  priorEducationOn?: string | null;
  @OptionalLine(60)
  priorEducationBy?: string | null;
  @DayOrNone()
  safetyEducationOn?: string | null;
  @OptionalLine(60)
  safetyEducationBy?: string | null;
  @OptionalLine(200)
  meetingPoint?: string | null;
  /** How to get there. */
  @OptionalLine(500)
  directions?: string | null;
  /** Who receives the group at the venue. */
  @OptionalLine(60)
  mentorName?: string | null;
  @OptionalLine(300)
  whatToBring?: string | null;
  @ApiProperty({ enum: TRAVELS, required: false, nullable: true, type: String })
  @IsOptional() @IsIn(TRAVELS)
  travel?: Travel | null;
  /** Escorts the school brings along itself. */
  @MayBeGiven() @IsInt() @Min(0) @Max(50)
  @ApiProperty({ required: false })
  schoolEscorts?: number;
  /** Whom to call that day; needed when the school brings escorts. */
  @OptionalLine(60)
  teacherName?: string | null;
  @OptionalLine(30)
  teacherPhone?: string | null;
}

export class PreparationResponse {
  @Nullable(String, { format: 'date' })
  priorEducationOn: string | null;
  @Nullable(String)
  priorEducationBy: string | null;
  @Nullable(String, { format: 'date' })
  safetyEducationOn: string | null;
  @Nullable(String)
  safetyEducationBy: string | null;
  @Nullable(String)
  meetingPoint: string | null;
  @Nullable(String)
  directions: string | null;
  @Nullable(String)
  mentorName: string | null;
  @Nullable(String)
  whatToBring: string | null;
  @Nullable(String, { enum: TRAVELS })
  travel: Travel | null;
  schoolEscorts: number;
  @Nullable(String)
  teacherName: string | null;
  @Nullable(String)
  teacherPhone: string | null;
}

export class EscortOfVisitResponse {
  escortId: string;
  name: string;
  phone: string;
  @ApiProperty({ enum: ESCORT_KINDS })
  kind: EscortKind;
  /** By the day of the visit. */
  isTrained: boolean;
}

export class LegResponse {
  id: string;
  vehicleId: string;
  @ApiProperty({ enum: VEHICLE_KINDS })
  kind: VehicleKind;
  name: string;
  @Nullable(String)
  phone: string | null;
  riders: number;
  /** HH:mm at the school, Seoul wall clock. */
  @Nullable(String)
  departsAt: string | null;
}

export class MissingResponse {
  @ApiProperty({ enum: NEEDS })
  what: Need;
  needed?: number;
  have?: number;
}

export class ReadinessResponse {
  done: number;
  of: number;
  missing: MissingResponse[];
}

/** Everything about one visit. `version` is what every change of it names in If-Match. */
export class VisitSheetResponse {
  booking: BookingResponse;
  version: number;
  preparation: PreparationResponse;
  @Nullable(String)
  venuePhone: string | null;
  @Nullable(String)
  venueContact: string | null;
  @Nullable(String)
  schoolPhone: string | null;
  centreName: string;
  @Nullable(String)
  centrePhone: string | null;
  escorts: EscortOfVisitResponse[];
  escortsNeeded: number;
  legs: LegResponse[];
  readiness: ReadinessResponse;
  /** Null while nobody has counted. */
  @Nullable(AttendanceResponse)
  attendance: AttendanceResponse | null;
  incidents: IncidentResponse[];
}

export class VisitSheetListResponse {
  items: VisitSheetResponse[];
}

export class CardEscortResponse {
  name: string;
  phone: string;
  @ApiProperty({ enum: ESCORT_KINDS })
  kind: EscortKind;
}

export class CardTransportResponse {
  @ApiProperty({ enum: VEHICLE_KINDS })
  kind: VehicleKind;
  name: string;
  @Nullable(String)
  phone: string | null;
  riders: number;
  @Nullable(String)
  departsAt: string | null;
}

/** What a group carries on the day. */
export class GroupCardResponse {
  bookingId: string;
  schoolName: string;
  grade: number;
  @Nullable(String)
  classLabel: string | null;
  headcount: number;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  startsAt: string;
  endsAt: string;
  venueName: string;
  @Nullable(String)
  venueAddress: string | null;
  @Nullable(String)
  venuePhone: string | null;
  @Nullable(String)
  directions: string | null;
  @Nullable(String)
  meetingPoint: string | null;
  @Nullable(String)
  mentorName: string | null;
  @Nullable(String)
  whatToBring: string | null;
  @Nullable(String, { enum: TRAVELS })
  travel: Travel | null;
  schoolEscorts: number;
  @Nullable(String)
  teacherName: string | null;
  @Nullable(String)
  teacherPhone: string | null;
  escorts: CardEscortResponse[];
  transport: CardTransportResponse[];
  centreName: string;
  @Nullable(String)
  centrePhone: string | null;
}
