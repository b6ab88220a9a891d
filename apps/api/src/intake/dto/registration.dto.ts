import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { REGISTRATION_ORIGINS, REGISTRATION_STATES, type RegistrationOrigin, type RegistrationState } from '#venue-intake';
import { VENUE_STATUSES, VENUE_TYPES, type VenueStatus, type VenueType } from '#venue-registry';
import { PageQuery } from '../../http/page.dto.js';

const FIRST_STATUSES = ['lead', 'contacted'] as const;

export class RegistrationsQuery extends PageQuery {
  @ApiProperty({ enum: REGISTRATION_STATES, required: false })
  @IsOptional() @IsIn(REGISTRATION_STATES)
  state?: RegistrationState;
}

/** A place as it says of itself, and what the centre adds. */
export class RegistrationDto {
  @IsString() @MaxLength(200)
  name: string;
  @ApiProperty({ enum: VENUE_TYPES })
  @IsIn(VENUE_TYPES)
  venueType: VenueType;
  @ApiProperty({ enum: JOB_FIELDS, nullable: true })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField: JobField | null = null;
  /** Ten digits, hyphens or not. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional() @IsString() @MaxLength(20)
  businessNo: string | null = null;
  @IsString() @MaxLength(300)
  address: string;
  /** Town. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional() @IsString() @MaxLength(50)
  district: string | null = null;
  /** Null: not known; it is never guessed. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional() @IsNumber() @Min(33) @Max(39)
  latitude: number | null = null;
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional() @IsNumber() @Min(124) @Max(132)
  longitude: number | null = null;
  @IsString() @MaxLength(30)
  phone: string;
  @IsString() @MaxLength(100)
  contactName: string;
  @ApiProperty({ type: String, nullable: true })
  @IsOptional() @IsString() @MaxLength(254)
  contactEmail: string | null = null;
  /** Students it can take at once. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional() @IsInt() @Min(1) @Max(500)
  seats: number | null = null;
  /** When it is shut, in its own words. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional() @IsString() @MaxLength(1_000)
  closingText: string | null = null;
  /** What students would do there. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional() @IsString() @MaxLength(2_000)
  offer: string | null = null;
}

export class ApprovalDto {
  /** Where the venue stands from the first day. */
  @ApiProperty({ enum: FIRST_STATUSES })
  @IsIn(FIRST_STATUSES)
  as: (typeof FIRST_STATUSES)[number];
  /** True once somebody has looked at the venues that look like it. */
  @IsOptional() @IsBoolean()
  despiteAlike: boolean = false;
}

export class RegistrationReasonDto {
  /** The one who asked reads it. */
  @IsString() @MaxLength(500)
  reason: string;
}

export class FormLinkDto {
  /** Whom it is for. */
  @IsString() @MaxLength(100)
  label: string;
}

export class FormLinkResponse {
  /** Shown once: it is kept nowhere. */
  href: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class PublicFormResponse {
  /** The address of the form anybody may use. */
  href: string;
}

export class RegistrationResponse extends RegistrationDto {
  id: string;
  /** form: the public page; link: the page by an address somebody was given; staff: written down by the centre. */
  @ApiProperty({ enum: REGISTRATION_ORIGINS })
  origin: RegistrationOrigin;
  @ApiProperty({ enum: REGISTRATION_STATES })
  state: RegistrationState;
  @ApiProperty({ type: String, nullable: true })
  linkLabel: string | null;
  @ApiProperty({ type: String, nullable: true })
  preparedByName: string | null;
  /** Whether the account that asks wrote it down: then another one approves. */
  isMine: boolean;
  @ApiProperty({ format: 'date-time' })
  receivedAt: string;
  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  venueId: string | null;
  version: number;
}

export class RegistrationPageResponse {
  @ApiProperty({ type: [RegistrationResponse] })
  items: readonly RegistrationResponse[];
  page: number;
  size: number;
  total: number;
}

export class PoolVenueResponse {
  id: string;
  code: string;
  name: string;
  district: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  @ApiProperty({ type: String, nullable: true })
  businessNo: string | null;
  @ApiProperty({ enum: VENUE_STATUSES })
  status: VenueStatus;
}

export class AlikeVenueResponse {
  @ApiProperty({ type: PoolVenueResponse })
  venue: PoolVenueResponse;
  /** 0 to 100; from 60 on somebody should look. */
  score: number;
  /** Sentences in Korean, with the values. */
  @ApiProperty({ type: [String] })
  reasons: readonly string[];
}

export class RegistrationRecordResponse {
  @ApiProperty({ type: RegistrationResponse })
  registration: RegistrationResponse;
  @ApiProperty({ type: [AlikeVenueResponse] })
  alike: readonly AlikeVenueResponse[];
}

export class ApprovedResponse {
  venueId: string;
}
