import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Max, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day.validator.js';
import { HolidayImpactResponse } from './holiday-impact.dto.js';

/** More than a decade of public holidays. */
const MOST_HOLIDAYS = 300;
/** A year has some twenty. */
const MOST_ADDED = 60;
const LONGEST_NAME = 60;

export class HolidayDto {
  @IsDay()
  day: string;

  @IsString() @MaxLength(LONGEST_NAME)
  @Matches(/\S/, { message: '공휴일 이름을 적어 주세요.' })
  @Matches(/^\P{Cc}*$/u, { message: '이름에 쓸 수 없는 문자가 들어 있습니다.' })
  name: string;
}

export class NewHolidaysDto {
  /** Added to the table; days that are there are renamed. */
  @ApiProperty({ type: [HolidayDto] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ADDED) @ValidateNested({ each: true }) @Type(() => HolidayDto)
  items: HolidayDto[];
}

export class GazetteQuery {
  /** Year of the gazette. */
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year: number;
}

export class HolidaysDto {
  /** The whole table; what is missing is removed. */
  @ApiProperty({ type: [HolidayDto] })
  @IsArray() @ArrayMaxSize(MOST_HOLIDAYS) @ValidateNested({ each: true }) @Type(() => HolidayDto)
  items: HolidayDto[];
}

export class HolidayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  name: string;
}

export class HolidayListResponse {
  @ApiProperty({ type: [HolidayResponse] })
  items: readonly HolidayResponse[];
}

export class HolidaysReplacedResponse extends HolidayListResponse {
  /** Openings still standing on holidays from today on. They are never planned with; their hosts should be called. */
  openingsOnHolidays: number;
}

export class GazetteResponse extends HolidayListResponse {
  /** Years the built-in gazette knows. */
  @ApiProperty({ type: [Number] })
  years: readonly number[];
}

export class HolidaysAddedResponse extends HolidayListResponse {
  /** What lies on the added days now that they are stored. */
  @ApiProperty({ type: HolidayImpactResponse })
  impact: HolidayImpactResponse;
}
