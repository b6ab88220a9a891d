import { ApiProperty } from '@nestjs/swagger';
import { BANDS, type Band } from '#kernel';
import { ReasonResponse } from './wish.dto.js';

export class PlannedGroupResponse {
  wishId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ format: 'date' })
  firstWish: string;
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class PlannedVisitResponse extends PlannedGroupResponse {
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  students: number;
  /** Number of venues the group is split over. */
  venues: number;
}

export class PlanResponse {
  @ApiProperty({ type: [PlannedVisitResponse] })
  assignments: readonly PlannedVisitResponse[];
  @ApiProperty({ type: [PlannedGroupResponse] })
  unassigned: readonly PlannedGroupResponse[];
  /** Venues the plan asks: each gets one mail at publication. */
  hosts: number;
  /** Schools and weeks beyond the centre's caps, in words: publishing refuses such a plan. */
  @ApiProperty({ type: [String] })
  overCaps: readonly string[];
}

export class PublicationResponse {
  bookings: number;
  /** Hosts who are asked by mail. */
  hosts: number;
  schools: number;
  students: number;
  /** Bookings that fell away; only of a repair. */
  @ApiProperty({ type: Number, required: false })
  cancelled?: number;
}
