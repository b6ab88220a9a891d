import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CALENDAR_EVENT_KINDS, CALENDAR_SOURCES, type CalendarEventKind, type CalendarSource, ENTRY_STATES, type EntryState } from '#school-calendar';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';

const LONGEST_NAME = 300;
/** A school enters some hundred entries a year. */
const MOST_ENTRIES = 1000;
const HIGHEST_GRADE = 6;

export class CalendarQuery {
  /** First day; today unless given. */
  @IsOptional() @IsOptionalDay()
  from?: string;

  /** Last day, included; a year after the first unless given. */
  @IsOptional() @IsOptionalDay()
  until?: string;
}

export class CorrectEntryDto {
  @ApiProperty({ enum: CALENDAR_EVENT_KINDS })
  @IsIn(CALENDAR_EVENT_KINDS)
  kind: CalendarEventKind;

  @IsDay()
  firstDay: string;

  /** Included. */
  @IsDay()
  lastDay: string;

  /** Empty: every grade. */
  @ApiProperty({ type: [Number] })
  @IsArray() @ArrayMaxSize(HIGHEST_GRADE) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(HIGHEST_GRADE, { each: true })
  grades: number[];
}

export class AddEntryDto extends CorrectEntryDto {
  @IsString() @MaxLength(LONGEST_NAME)
  @Matches(/\S/, { message: '일정의 이름을 적어 주세요.' })
  @Matches(/^\P{Cc}*$/u, { message: '이름에 쓸 수 없는 문자가 들어 있습니다.' })
  name: string;
}

export class SeenEntryDto {
  @IsUUID()
  id: string;

  /** The version that was looked at. */
  @IsInt() @Min(1)
  version: number;
}

export class ConfirmEntriesDto {
  @ApiProperty({ type: [SeenEntryDto] })
  @IsArray() @ArrayMaxSize(MOST_ENTRIES) @ValidateNested({ each: true }) @Type(() => SeenEntryDto)
  entries: SeenEntryDto[];
}

export class AnswerEntryDto {
  /** keep: the entry stays as it is. follow: it becomes what the source says now, or goes when the source lists it no longer. */
  @ApiProperty({ enum: ['keep', 'follow'] })
  @IsIn(['keep', 'follow'])
  answer: 'keep' | 'follow';
}

export class CalendarWordResponse {
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

export class SourceNowResponse {
  @ApiProperty({ enum: CALENDAR_SOURCES })
  by: CalendarSource;
  /** Null: the source lists the entry no longer. */
  @ApiProperty({ type: CalendarWordResponse, nullable: true })
  word: CalendarWordResponse | null;
}

export class CalendarEventResponse extends CalendarWordResponse {
  id: string;
  version: number;
  @ApiProperty({ enum: CALENDAR_SOURCES })
  source: CalendarSource;
  /** differs: a source now says something else than the entry stands for, and a person has to answer. */
  @ApiProperty({ enum: ENTRY_STATES })
  state: EntryState;
  /** What a source says now, where the state is `differs`. */
  @ApiProperty({ type: SourceNowResponse, nullable: true })
  now: SourceNowResponse | null;
  /** 1 Monday ... 5 Friday: the day is taught by that weekday's timetable; school is on. */
  @ApiProperty({ type: Number, nullable: true })
  timetableWeekday: number | null;
}

export class CalendarResponse {
  @ApiProperty({ type: [CalendarEventResponse] })
  items: readonly CalendarEventResponse[];
  /** The running school year, named by the year it begins in. */
  schoolYear: number;
  /** The running and the coming school year, where anything is known of them; the others are unknown, not free. */
  @ApiProperty({ type: [Number] })
  knownYears: readonly number[];
  /** Grades the school has. */
  gradeCount: number;
}

export class EntriesConfirmedResponse {
  confirmed: number;
  /** Entries that changed since they were seen, or that a source contests. */
  @ApiProperty({ type: [String] })
  left: readonly string[];
}

export class AnsweredEntryResponse {
  /** Null: the entry is gone with its source. */
  @ApiProperty({ type: CalendarEventResponse, nullable: true })
  entry: CalendarEventResponse | null;
}
