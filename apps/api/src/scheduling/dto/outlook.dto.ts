import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { type Outlook, OUTLOOKS, type WeekMark } from '#school-scheduling';
import { IsDayList, IsWeekMarks } from '../../http/day.validator.js';

/** A wish as far as it is written; no day chosen yet is fine. */
export class OutlookDto {
  @IsInt() @Min(1) @Max(6)
  grade: number;

  @IsInt() @Min(1) @Max(1000)
  headcount: number;

  @IsArray() @ArrayMaxSize(5) @ArrayUnique() @IsDayList()
  rankedDays: string[];

  @IsWeekMarks()
  weekMarks: Record<string, WeekMark>;

  /** The wish being changed: it does not compete with itself. */
  @IsOptional() @IsUUID()
  wishId?: string;
}

export class SchoolOutlookDto extends OutlookDto {
  @IsUUID()
  schoolId: string;
}

export class OutlookHintResponse {
  /** Monday of the week that would help if the school opened it, too. */
  @ApiProperty({ format: 'date' })
  week: string;
  @ApiProperty({ enum: OUTLOOKS })
  outlook: Outlook;
}

/** An estimate by counting: wishes against seats, week by week. It knows nothing of distance, interests or fairness. */
export class OutlookResponse {
  /** likely: nine in ten or better; unlikely: less than even. */
  @ApiProperty({ enum: OUTLOOKS })
  outlook: Outlook;
  /** Weeks in which the group could go as the wish stands. */
  weeks: number;
  @ApiProperty({ type: OutlookHintResponse, required: false })
  hint?: OutlookHintResponse;
}
