import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Band, BANDS, JOB_FIELDS, type JobField } from '#kernel';
import { type Crowding, CROWDINGS, type Obstacle, OBSTACLES } from '#school-scheduling';
import { IsDay } from '../../http/day.validator.js';

/** What a group looks for. */
export class PlacesQuery {
  /** First day, included. */
  @IsDay()
  from: string;

  /** Last day, included; at most 120 days later. */
  @IsDay()
  until: string;

  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;

  @ApiProperty({ enum: BANDS, required: false })
  @IsOptional() @IsIn(BANDS)
  band?: Band;

  @Type(() => Number) @IsInt() @Min(1) @Max(6)
  grade: number;

  /** Students who go together. */
  @Type(() => Number) @IsInt() @Min(1) @Max(500)
  headcount: number;
}

export class BetterDateResponse {
  openingId: string;
  venueName: string;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Students of the district in that week over the mean of the weeks. */
  share: number;
}

/** A half-day this group could take, or wait for. */
export class PlaceResponse {
  openingId: string;
  venueId: string;
  venueName: string;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: string;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  seats: number;
  /** Free seats. */
  left: number;
  /** As the crow flies. */
  kilometres: number;
  /** Null: it can be booked now; `full`: one can wait for it. */
  @ApiProperty({ enum: OBSTACLES, nullable: true, type: String })
  obstacle: Obstacle | null;
  /** How full the district's week is. */
  @ApiProperty({ enum: CROWDINGS })
  crowding: Crowding;
  /** Students of the district in that week over the mean of the weeks. */
  share: number;
  /** Up to three half-days in quieter weeks, where the week is busy or the half-day is full. */
  better: BetterDateResponse[];
}

export class PlacesLeftOutResponse {
  /** Half-days on which the grade has exams, holidays or something else on. */
  schoolBusy: number;
  /** Half-days on which the host takes no further group that day, week or month. */
  hostLimit: number;
}

export class PlacesResponse {
  items: PlaceResponse[];
  leftOut: PlacesLeftOutResponse;
}
