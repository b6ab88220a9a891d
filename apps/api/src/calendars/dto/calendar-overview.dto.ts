import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class CalendarOverviewQuery {
  /** Named by the year it begins in; unless given the running one, or the coming one when nothing but that is known yet. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2020) @Max(2100)
  schoolYear?: number;
}

export class CalendarAlertResponse {
  /** Of NEIS, as ERROR-337; `no-key` when the worker has none. */
  code: string;
  /** In Korean. */
  sentence: string;
  /** Until then nobody asks NEIS; null: a person has to mend something. */
  @ApiProperty({ type: Date, nullable: true })
  closedUntil: Date | null;
  since: Date;
}

export class SchoolCalendarResponse {
  schoolId: string;
  schoolName: string;
  /** Whether NEIS knows the school by our code. */
  isInNeis: boolean;
  /** False: nothing is known of the school year, which means unknown and not free. */
  isKnown: boolean;
  entries: number;
  unconfirmed: number;
  /** Entries of which a source says something else now. */
  differing: number;
  @ApiProperty({ type: Date, nullable: true })
  lastAnsweredAt: Date | null;
  /** Of the last synchronisation; empty: NEIS holds nothing yet. */
  @ApiProperty({ enum: ['answered', 'empty', 'failed'], nullable: true })
  outcome: 'answered' | 'empty' | 'failed' | null;
  /** Why the last synchronisation failed, in Korean. */
  @ApiProperty({ type: String, nullable: true })
  trouble: string | null;
  /** Classes per grade by NEIS, grade 1 first. */
  @ApiProperty({ type: [Number] })
  classes: readonly number[];
}

export class CalendarOverviewResponse {
  schoolYear: number;
  /** The running and the coming school year. */
  @ApiProperty({ type: [Number] })
  years: readonly number[];
  /** A synchronisation was asked for and has not begun. */
  isOrdered: boolean;
  @ApiProperty({ type: [CalendarAlertResponse] })
  alerts: readonly CalendarAlertResponse[];
  @ApiProperty({ type: [SchoolCalendarResponse] })
  schools: readonly SchoolCalendarResponse[];
}
