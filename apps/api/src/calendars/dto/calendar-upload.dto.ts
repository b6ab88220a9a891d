import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CALENDAR_EVENT_KINDS, type CalendarEventKind } from '#school-calendar';

const VERDICTS = ['added', 'moved', 'unchanged', 'gone', 'differing'] as const;

export class UploadQuery {
  /** `true` only looks: what the file says and what storing it would do. */
  @IsOptional() @IsIn(['true', 'false'])
  @ApiProperty({ enum: ['true', 'false'], required: false, default: 'true' })
  dryRun: 'true' | 'false' = 'true';
}

export class TemplateQuery {
  @IsOptional() @IsIn(['csv', 'xlsx'])
  @ApiProperty({ enum: ['csv', 'xlsx'], required: false, default: 'xlsx' })
  format: 'csv' | 'xlsx' = 'xlsx';
}

export class UploadWordResponse {
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

export class UploadItemResponse {
  /** added, moved, unchanged; gone: not in the file any more; differing: confirmed otherwise, so it stays as confirmed. */
  @ApiProperty({ enum: VERDICTS })
  verdict: (typeof VERDICTS)[number];
  @ApiProperty({ type: UploadWordResponse })
  word: UploadWordResponse;
  /** As the entry stood before. */
  @ApiProperty({ type: UploadWordResponse, nullable: true })
  before: UploadWordResponse | null;
  /** Row of the sheet or line of the file. */
  @ApiProperty({ type: Number, nullable: true })
  row: number | null;
  /** 1 Monday ... 5 Friday: the day is taught by that weekday's timetable; school is on. */
  @ApiProperty({ type: Number, nullable: true })
  timetableWeekday: number | null;
}

export class UploadFaultResponse {
  /** 1-based, as a spreadsheet shows it. */
  @ApiProperty({ type: Number, required: false })
  row?: number;
  /** The header's own words. */
  @ApiProperty({ type: String, required: false })
  column?: string;
  code: string;
  /** In Korean, with the value. */
  message: string;
}

export class UploadWarningResponse {
  @ApiProperty({ type: Number, required: false })
  row?: number;
  message: string;
}

export class UploadCountsResponse {
  added: number;
  moved: number;
  unchanged: number;
  gone: number;
  differing: number;
}

export class UploadResponse {
  /** The school year (from 1 March) most entries lie in. */
  @ApiProperty({ type: Number, nullable: true })
  schoolYear: number | null;
  isStored: boolean;
  @ApiProperty({ type: UploadCountsResponse })
  counts: UploadCountsResponse;
  @ApiProperty({ type: [UploadItemResponse] })
  items: readonly UploadItemResponse[];
  /** As long as there is one, the file cannot be stored. */
  @ApiProperty({ type: [UploadFaultResponse] })
  faults: readonly UploadFaultResponse[];
  /** Left out or put right; the file can be stored all the same. */
  @ApiProperty({ type: [UploadWarningResponse] })
  warnings: readonly UploadWarningResponse[];
}
