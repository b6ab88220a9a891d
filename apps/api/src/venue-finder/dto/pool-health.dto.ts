import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { HOST_PAPERS, type HostPaper } from '#venue-finder';

export class SchoolYearQuery {
  /** School year by its first year; absent: the running one. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}

export class HostPaperQuery extends SchoolYearQuery {
  @ApiProperty({ enum: HOST_PAPERS })
  @IsIn(HOST_PAPERS)
  paper: HostPaper;
}

class PooledVenueResponse {
  venueId: string;
  name: string;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  district: string;
}

export class IdleHostResponse extends PooledVenueResponse {
  /** Last day an inspection covers. */
  @ApiProperty({ format: 'date' })
  clearedUntil: string;
  /** Half-days open in the year. */
  openings: number;
  /** Before the year; null: nobody ever went there. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastVisitOn: string | null;
}

export class UsedVenueResponse extends PooledVenueResponse {
  parties: number;
  students: number;
  /** Weeks and months in which it took as many parties as its host said at most. */
  weeksAtCap: number;
  monthsAtCap: number;
  /** Its parties over the mean of the venues that are used. */
  timesMean: number;
}

export class CertifiableVenueResponse extends PooledVenueResponse {
  /** Half-days that took place without a fee. */
  freeRuns: number;
  /** Runs still needed; 0: it can be proposed. */
  missing: number;
}

export class BalanceResponse {
  /** A job field, or a neighbourhood. */
  of: string;
  /** Students who wish for it. */
  demand: number;
  /** Seats open for it. */
  places: number;
  short: number;
}

export class HealthSeasonResponse {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
}

export class PoolHealthResponse {
  @ApiProperty({ format: 'date' })
  firstDay: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
  /** Venues anybody went or goes to, the most asked first; their parties on average. */
  @ApiProperty({ type: [UsedVenueResponse] })
  used: readonly UsedVenueResponse[];
  meanParties: number;
  /** Inspected, running, and nobody goes there. */
  @ApiProperty({ type: [IdleHostResponse] })
  idle: readonly IdleHostResponse[];
  /** At their own limits, or far above the mean. */
  @ApiProperty({ type: [UsedVenueResponse] })
  overused: readonly UsedVenueResponse[];
  /** Towards the Ministry's certificate; the nearest first. */
  @ApiProperty({ type: [CertifiableVenueResponse] })
  certifiable: readonly CertifiableVenueResponse[];
  @ApiProperty({ type: HealthSeasonResponse, nullable: true })
  season: HealthSeasonResponse | null;
  @ApiProperty({ type: [BalanceResponse] })
  fields: readonly BalanceResponse[];
  @ApiProperty({ type: [BalanceResponse] })
  districts: readonly BalanceResponse[];
}

export class HostYearResponse {
  venueId: string;
  name: string;
  /** Half-days that took place. */
  runs: number;
  students: number;
  hours: number;
}

export class HostYearsResponse {
  @ApiProperty({ type: [HostYearResponse] })
  items: readonly HostYearResponse[];
}
