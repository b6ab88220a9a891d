import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { CLEARANCE_STATES, type ClearanceState } from '#safety-inspection';
import { VENUE_LEVELS, VENUE_STATUSES, VENUE_TYPES, type VenueLevel, type VenueStatus, type VenueType } from '#venue-registry';
import { PageQuery } from '../../http/page.dto.js';

const LONGEST_QUERY = 100;

export class VenuesQuery extends PageQuery {
  /** Names, programmes, jobs, neighbourhood; initials will do. */
  @IsOptional() @IsString() @MaxLength(LONGEST_QUERY) @Matches(/^\P{Cc}*$/u, { message: '찾을 수 없는 문자가 들어 있습니다.' })
  query?: string;

  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;

  /** Where the venue stands with its safety inspection today. */
  @ApiProperty({ enum: CLEARANCE_STATES, required: false })
  @IsOptional() @IsIn(CLEARANCE_STATES)
  state?: ClearanceState;
}

export class VenueClearanceResponse {
  @ApiProperty({ enum: CLEARANCE_STATES })
  state: ClearanceState;
  /** Last day covered, or that was; null when there is none. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;
}

export class VenueItemResponse {
  id: string;
  name: string;
  @ApiProperty({ enum: VENUE_TYPES })
  venueType: VenueType;
  @ApiProperty({ enum: JOB_FIELDS })
  jobField: JobField;
  district: string;
  /** Students one opening takes unless the opening says otherwise. */
  seats: number;
  @ApiProperty({ type: VenueClearanceResponse })
  clearance: VenueClearanceResponse;
  version: number;
}

export class VenuePageResponse {
  @ApiProperty({ type: [VenueItemResponse] })
  items: readonly VenueItemResponse[];
  page: number;
  size: number;
  total: number;
}

export class VenueResponse extends VenueItemResponse {
  /** The centre's own word for the venue. */
  code: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  /** Null while the venue is only talked about. */
  @ApiProperty({ type: Number, nullable: true })
  latitude: number | null;
  @ApiProperty({ type: Number, nullable: true })
  longitude: number | null;
  /** Where it stands: from a lead to a venue that takes visits, and how it left. */
  @ApiProperty({ enum: VENUE_STATUSES })
  status: VenueStatus;
  /** Fewest students worth a visit. */
  minParty: number;
  partiesPerOpening: number;
  partiesPerDay: number;
  partiesPerWeek: number;
  partiesPerMonth: number;
  @ApiProperty({ enum: VENUE_LEVELS, isArray: true })
  levels: readonly VenueLevel[];
  /** Wheelchair users can take part. */
  accessible: boolean;
  @ApiProperty({ type: String, nullable: true })
  contactName: string | null;
  @ApiProperty({ type: String, nullable: true })
  contactEmail: string | null;
  /** Last day of the agreement (MOU) with the centre; null: none on record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  mouUntil: string | null;
  /** Openings from today on that wait for an inspection. */
  unclearedOpenings: number;
}
