import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CALENDAR_EVENT_KINDS, type CalendarEventKind } from '#school-calendar';
import { IsOptionalDay } from '../../http/day.validator.js';

export class CalendarQuery {
  /** First day; today unless given. */
  @IsOptional() @IsOptionalDay()
  from?: string;

  /** Last day, included; a year after the first unless given. */
  @IsOptional() @IsOptionalDay()
  until?: string;
}

export class CalendarEventResponse {
  id: string;
  /** The school's own words. */
  name: string;
  @ApiProperty({ enum: CALENDAR_EVENT_KINDS })
  kind: CalendarEventKind;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  /** Included. */
  @ApiProperty({ format: 'date' })
  lastDay: string;
  /** Empty: every grade. */
  @ApiProperty({ type: [Number] })
  grades: readonly number[];
}

export class CalendarResponse {
  @ApiProperty({ type: [CalendarEventResponse] })
  items: readonly CalendarEventResponse[];
}
