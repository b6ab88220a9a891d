import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { type Band, BANDS } from '#kernel';
import { IsDay } from '../../http/day.validator.js';
import { AvailabilityChangeResponse } from '../../availability/dto/availability.dto.js';

const MOST_VENUES = 300, MOST_SEATS = 500;

export class WeekShapeDto {
  /** 1 = Monday .. 5 = Friday. */
  @ApiProperty({ type: [Number], example: [3] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @IsInt({ each: true }) @Min(1, { each: true }) @Max(5, { each: true })
  weekdays: number[];

  @ApiProperty({ enum: BANDS, isArray: true })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2) @IsIn(BANDS, { each: true })
  bands: Band[];

  /** Students of one half-day; absent: what each venue usually takes. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_SEATS)
  seats?: number;
}

export class OpenSeasonDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_VENUES) @ArrayUnique() @IsUUID(undefined, { each: true })
  venueIds: string[];

  @IsDay()
  firstDay: string;

  /** Included; at most a year later. */
  @IsDay()
  lastDay: string;

  /** The same half-days for every venue; absent: what each opens every week goes on. */
  @IsOptional() @ValidateNested() @Type(() => WeekShapeDto)
  shape?: WeekShapeDto;
}

export class VenueOpeningsResponse extends AvailabilityChangeResponse {
  venueId: string;
  name: string;
  /** Wishes for these days and this job field that are not served yet; counted where half-days close. */
  wishes: number;
}

export class SeasonOpeningsResponse {
  /** Those whose visits or half-days are touched first. */
  @ApiProperty({ type: [VenueOpeningsResponse] })
  items: readonly VenueOpeningsResponse[];
}
