import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { IsOptionalDay } from '../../http/day.validator.js';
import { VisitDateResponse } from './draft.dto.js';
import { ChangeDto } from './run-change.dto.js';
import { ReasonResponse } from './wish.dto.js';

const MOST_CHANGES = 50;

export class RepairDto {
  /** What happened; left out, only declined and cancelled visits are mended. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_CHANGES) @ValidateNested({ each: true }) @Type(() => ChangeDto)
  changes?: ChangeDto[];

  /** First day that may change; three days from today, unless given. */
  @IsOptional() @IsOptionalDay()
  frozenUntil?: string;
}

export class AddedPartyResponse {
  venueName: string;
  students: number;
}

export class RepairedGroupResponse {
  wishId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class MovedVisitResponse extends RepairedGroupResponse {
  /** Null for a group that had no date. */
  @ApiProperty({ type: VisitDateResponse, nullable: true })
  from: VisitDateResponse | null;
  @ApiProperty({ type: VisitDateResponse })
  to: VisitDateResponse;
  students: number;
  /** Venues the group will not visit. */
  @ApiProperty({ type: [String] })
  dropped: readonly string[];
  @ApiProperty({ type: [AddedPartyResponse] })
  added: readonly AddedPartyResponse[];
}

export class VenuesChangedResponse extends RepairedGroupResponse {
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Venues the group will not visit, or with another number of students. */
  @ApiProperty({ type: [String] })
  dropped: readonly string[];
  @ApiProperty({ type: [AddedPartyResponse] })
  added: readonly AddedPartyResponse[];
}

export class LeftOutResponse extends RepairedGroupResponse {
  /** When the group was to go. */
  @ApiProperty({ type: VisitDateResponse })
  from: VisitDateResponse;
}

export class RepairResponse {
  @ApiProperty({ type: [MovedVisitResponse] })
  moved: readonly MovedVisitResponse[];
  @ApiProperty({ type: [VenuesChangedResponse] })
  venuesChanged: readonly VenuesChangedResponse[];
  @ApiProperty({ type: [LeftOutResponse] })
  unassigned: readonly LeftOutResponse[];
  /** Groups nothing happened to that change all the same, to make room. */
  touchedOthers: number;
  /** Groups that are left alone. */
  untouched: number;
  /** Bookings that fall away. */
  cancelled: number;
  /** New bookings. */
  added: number;
  /** Hosts who are asked for something new. */
  hosts: number;
}
