import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { JOB_FIELDS, type JobField } from '#kernel';
import {
  type Channel, CHANNELS, CONTACT_KINDS, type ContactKind, DOCUMENT_SUBJECTS, type DocumentSubject, EXPERIENCE_TYPES, type ExperienceType, FACILITIES, type Facility, type Finder, FINDERS,
  INSURANCE_KINDS, type InsuranceKind, PAPER_GATES, type PaperGate, RESTRICTION_CAUSES, type RestrictionCause, VENUE_LEVELS, VENUE_STATUSES, VENUE_TYPES, type VenueLevel, type VenueStatus, type VenueType,
} from '#venue-registry';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';
import { DayOrNone, Line, Nullable } from '../../visits/dto/fields.js';
import { GatesResponse } from './pool.dto.js';

/** Text of several lines, or none. */
const Text = (longest: number) => applyDecorators(IsOptional(), IsString(), MaxLength(longest), Matches(/^[^\0]*$/, { message: '저장할 수 없는 문자가 들어 있습니다.' }), ApiProperty({ type: String, nullable: true, maxLength: longest }));
const LineOrNone = (longest: number, rest: { pattern?: RegExp; message?: string } = {}) => applyDecorators(
  IsOptional(), IsString(), MaxLength(longest), Matches(rest.pattern ?? /^[^\p{Cc}]*$/u, rest.message ? { message: rest.message } : { message: '줄을 바꾸지 말고 적어 주세요.' }),
  ApiProperty({ type: String, nullable: true, maxLength: longest }));
const Whole = (least: number, most: number) => applyDecorators(IsInt(), Min(least), Max(most));
const WholeOrNone = (least: number, most: number) => applyDecorators(IsOptional(), IsInt(), Min(least), Max(most), ApiProperty({ type: Number, nullable: true, minimum: least, maximum: most }));

/** All of what is known of a venue; null: not known. */
export class VenueFactsDto {
  @Line(100)
  name: string;
  @ApiProperty({ enum: VENUE_TYPES }) @IsIn(VENUE_TYPES)
  venueType: VenueType;
  @ApiProperty({ enum: JOB_FIELDS }) @IsIn(JOB_FIELDS)
  jobField: JobField;
  @Line(50)
  district: string;
  @LineOrNone(200)
  address: string | null;
  @LineOrNone(200)
  addressDetail: string | null;
  @LineOrNone(5, { pattern: /^\d{5}$/, message: '우편번호는 숫자 다섯 자리입니다.' })
  zip: string | null;
  @LineOrNone(30)
  phone: string | null;
  @LineOrNone(300, { pattern: /^https?:\/\/\S+$/, message: '홈페이지는 https://로 시작하는 주소입니다.' })
  homepage: string | null;
  @LineOrNone(10, { pattern: /^\d{10}$/, message: '사업자등록번호는 숫자 열 자리입니다.' })
  businessNo: string | null;
  /** The number the national network knows it by. */
  @LineOrNone(50)
  nationalNo: string | null;
  @ApiProperty({ type: Number, nullable: true }) @IsOptional() @IsNumber() @Min(33) @Max(39)
  latitude: number | null;
  @ApiProperty({ type: Number, nullable: true }) @IsOptional() @IsNumber() @Min(124) @Max(132)
  longitude: number | null;
  /** How to get there. */
  @Text(1000)
  directions: string | null;
  @IsBoolean()
  accessible: boolean;
  @Text(500)
  accessibility: string | null;
  @ApiProperty({ enum: FACILITIES, isArray: true }) @IsArray() @IsIn(FACILITIES, { each: true })
  facilities: Facility[];
  @ApiProperty({ enum: VENUE_LEVELS, isArray: true }) @IsArray() @IsIn(VENUE_LEVELS, { each: true })
  levels: VenueLevel[];
  @Whole(1, 500)
  seats: number;
  @Whole(1, 500)
  minParty: number;
  @Whole(1, 100)
  partiesPerOpening: number;
  @LineOrNone(60)
  contactName: string | null;
  @LineOrNone(30)
  contactMobile: string | null;
  @ApiProperty({ type: String, nullable: true }) @IsOptional() @IsEmail()
  contactEmail: string | null;
  /** The host agreed to be listed in public. */
  @IsBoolean()
  mayPublish: boolean;
  @Text(2000)
  notes: string | null;
}

export class StandingDto {
  @ApiProperty({ enum: VENUE_STATUSES }) @IsIn(VENUE_STATUSES)
  to: VenueStatus;
  /** Absent: today. */
  @IsOptional() @IsOptionalDay()
  effectiveOn?: string;
  /** Required for paused, declined and retired. */
  @IsOptional() @IsString() @MaxLength(500)
  reason?: string;
  @ApiProperty({ enum: CHANNELS, required: false }) @IsOptional() @IsIn(CHANNELS)
  channel?: Channel;
}

export class ContactDto {
  @ApiProperty({ enum: CONTACT_KINDS }) @IsIn(CONTACT_KINDS)
  kind: ContactKind;
  @IsDay()
  heldOn: string;
  /** With whom. */
  @LineOrNone(200)
  people: string | null;
  @IsString() @MaxLength(1000)
  summary: string;
}

export class PaperDto {
  @ApiProperty({ enum: PAPER_GATES }) @IsIn(PAPER_GATES)
  gate: PaperGate;
  @LineOrNone(100)
  number: string | null;
  /** Who signed beside them, the insurer, or who certified. */
  @LineOrNone(200)
  party: string | null;
  @IsDay()
  validFrom: string;
  @IsDay()
  validUntil: string;
  /** Of agreements. */
  @DayOrNone()
  signedOn?: string | null;
  /** Of insurances. */
  @ApiProperty({ enum: INSURANCE_KINDS, nullable: true, required: false }) @IsOptional() @IsIn(INSURANCE_KINDS)
  kind?: InsuranceKind | null;
}

export class ProgrammeDto {
  @Line(100)
  title: string;
  @ApiProperty({ enum: EXPERIENCE_TYPES }) @IsIn(EXPERIENCE_TYPES)
  experienceType: ExperienceType;
  @Whole(1, 30)
  hours: number;
  /** 체험 직무 / 학과. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(50, { each: true })
  jobs: string[];
  @ApiProperty({ type: [Number] }) @IsArray() @IsInt({ each: true }) @Min(1, { each: true }) @Max(6, { each: true })
  grades: number[];
  @WholeOrNone(1, 500)
  leastStudents: number | null;
  @WholeOrNone(1, 500)
  mostStudents: number | null;
  @WholeOrNone(1, 100)
  mentors: number | null;
  @WholeOrNone(1, 100)
  studentsPerMentor: number | null;
  /** HH:MM. */
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true })
  starts: string[];
  @WholeOrNone(0, 240)
  prepMinutes: number | null;
  /** Won per student. */
  @Whole(0, 1_000_000)
  fee: number;
  @LineOrNone(100)
  costBearer: string | null;
  /** Protective equipment students wear. */
  @Text(300)
  ppe: string | null;
  @IsBoolean()
  outdoors: boolean;
  /** Required outdoors. */
  @Text(300)
  rainAlternative: string | null;
  @Text(300)
  place: string | null;
  @Text(1000)
  cautions: string | null;
  @Text(1000)
  planGoal: string | null;
  @Text(1000)
  planBefore: string | null;
  /** 도입. */
  @Text(1000)
  planOpening: string | null;
  /** 본활동. */
  @Text(2000)
  planMain: string | null;
  /** 마무리. */
  @Text(1000)
  planClosing: string | null;
  @Text(1000)
  planAfter: string | null;
  @IsBoolean()
  isOffered: boolean;
}

export class DocumentQuery {
  @ApiProperty({ enum: DOCUMENT_SUBJECTS }) @IsIn(DOCUMENT_SUBJECTS)
  about: DocumentSubject;
}

export class PaperResponse extends PaperDto { id: string }
export class ProgrammeResponse extends ProgrammeDto { id: string; version: number }
export class ContactResponse extends ContactDto {
  id: string;
  @Nullable(String)
  recordedBy: string | null;
}
export class StatusChangeResponse {
  @Nullable(String, { enum: VENUE_STATUSES })
  from: VenueStatus | null;
  @ApiProperty({ enum: VENUE_STATUSES })
  to: VenueStatus;
  @ApiProperty({ format: 'date' })
  effectiveOn: string;
  @Nullable(String)
  reason: string | null;
  @Nullable(String, { enum: CHANNELS })
  channel: Channel | null;
  /** Null: the system, or an import. */
  @Nullable(String)
  changedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}
export class RestrictionResponse {
  @ApiProperty({ enum: RESTRICTION_CAUSES })
  cause: RestrictionCause;
  @ApiProperty({ format: 'date' })
  since: string;
  @Nullable(String, { format: 'date' })
  liftedOn: string | null;
}
export class DocumentResponse {
  id: string;
  @ApiProperty({ enum: DOCUMENT_SUBJECTS })
  about: DocumentSubject;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  @ApiProperty({ type: String, format: 'date-time' })
  addedAt: Date;
}

/** Everything on file about one venue; lists newest first. */
export class VenueRecordResponse extends VenueFactsDto {
  id: string;
  code: string;
  @ApiProperty({ enum: VENUE_STATUSES })
  status: VenueStatus;
  @ApiProperty({ format: 'date' })
  since: string;
  /** Where somebody may bring it from here; restrictions come and go with their causes. */
  @ApiProperty({ enum: VENUE_STATUSES, isArray: true })
  steps: readonly VenueStatus[];
  @ApiProperty({ format: 'date' })
  discoveredOn: string;
  @Nullable(String, { enum: FINDERS })
  foundBy: Finder | null;
  @Nullable(String)
  finderName: string | null;
  @Nullable(String, { enum: CHANNELS })
  channel: Channel | null;
  @ApiProperty({ type: GatesResponse })
  gates: GatesResponse;
  @ApiProperty({ type: [PaperResponse] })
  papers: readonly PaperResponse[];
  @ApiProperty({ type: [ProgrammeResponse] })
  programmes: readonly ProgrammeResponse[];
  @ApiProperty({ type: [ContactResponse] })
  contacts: readonly ContactResponse[];
  @ApiProperty({ type: [StatusChangeResponse] })
  history: readonly StatusChangeResponse[];
  @ApiProperty({ type: [RestrictionResponse] })
  restrictions: readonly RestrictionResponse[];
  @ApiProperty({ type: [DocumentResponse] })
  documents: readonly DocumentResponse[];
  version: number;
}
