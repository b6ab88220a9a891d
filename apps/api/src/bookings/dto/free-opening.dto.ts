import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Band, BANDS, JOB_FIELDS, type JobField } from '#kernel';
import { PageQuery } from '../../http/page.dto.js';
import { IsDay } from '../../http/day.validator.js';

/** Where a class could go. */
export class FreeOpeningsQuery extends PageQuery {
  /** First day, included. */
  @IsDay()
  from: string;

  /** Last day, included. */
  @IsDay()
  until: string;

  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;

  /** Free seats the class needs. */
  @Type(() => Number) @IsInt() @Min(1) @Max(500)
  minSeats: number = 1;
}

export class FreeOpeningResponse {
  openingId: string;
  venueId: string;
  venueName: string;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: string;
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  /** Free seats. */
  left: number;
}

export class FreeOpeningPageResponse {
  items: FreeOpeningResponse[];
  page: number;
  size: number;
  total: number;
}
