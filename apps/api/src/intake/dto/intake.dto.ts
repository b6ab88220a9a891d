import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { VENUE_SHEET_FORMATS, type VenueSheetFormat } from '#venue-intake';
import { PageQuery } from '../../http/page.dto.js';
import { AlikeVenueResponse, PoolVenueResponse } from './registration.dto.js';

const YES_OR_NO = ['true', 'false'] as const;
type YesOrNo = (typeof YES_OR_NO)[number];

export class VenueSheetQuery {
  /** `true` only looks. */
  @ApiProperty({ enum: YES_OR_NO, required: false, default: 'true' })
  @IsOptional() @IsIn(YES_OR_NO)
  dryRun: YesOrNo = 'true';
  /** What all are, where the sheet has no column of job fields. */
  @ApiProperty({ enum: JOB_FIELDS, required: false })
  @IsOptional() @IsIn(JOB_FIELDS)
  jobField?: JobField;
  /** `true`: rows that look like venues the centre has are others. */
  @ApiProperty({ enum: YES_OR_NO, required: false, default: 'false' })
  @IsOptional() @IsIn(YES_OR_NO)
  despiteAlike: YesOrNo = 'false';
}

export class VenueSheetFormatQuery {
  /** cp949: CSV in the Korean code page. */
  @ApiProperty({ enum: VENUE_SHEET_FORMATS, required: false, default: 'xlsx' })
  @IsOptional() @IsIn(VENUE_SHEET_FORMATS)
  format: VenueSheetFormat = 'xlsx';
}

export class VenueSheetFaultResponse {
  @ApiProperty({ type: Number, nullable: true })
  row: number | null;
  /** The header's own words. */
  @ApiProperty({ type: String, nullable: true })
  column: string | null;
  code: string;
  /** In Korean, with the value. */
  message: string;
}

export class AlikeRowResponse {
  row: number;
  name: string;
  /** The venue of the pool it looks like; null: a row further up, `otherRow`. */
  @ApiProperty({ type: String, nullable: true })
  venueId: string | null;
  @ApiProperty({ type: Number, nullable: true })
  otherRow: number | null;
  otherName: string;
  score: number;
  @ApiProperty({ type: [String] })
  reasons: readonly string[];
}

export class NotUnderstoodResponse {
  text: string;
  rows: number;
}

export class ClosingCoverageResponse {
  rows: number;
  blank: number;
  /** Rows of which every word on closing days is understood; partly: some of it; nothing: none. Days of the last two are never taken for open. */
  whole: number;
  partly: number;
  nothing: number;
  @ApiProperty({ type: [NotUnderstoodResponse] })
  notUnderstood: readonly NotUnderstoodResponse[];
}

export class VenueSheetResponse {
  isStored: boolean;
  venues: number;
  added: number;
  known: number;
  /** As long as there is one, nothing is stored. */
  @ApiProperty({ type: [VenueSheetFaultResponse] })
  faults: readonly VenueSheetFaultResponse[];
  @ApiProperty({ type: [AlikeRowResponse] })
  alike: readonly AlikeRowResponse[];
  @ApiProperty({ type: ClosingCoverageResponse, nullable: true })
  closing: ClosingCoverageResponse | null;
}

export class DuplicatePairResponse {
  @ApiProperty({ type: PoolVenueResponse })
  one: PoolVenueResponse;
  @ApiProperty({ type: PoolVenueResponse })
  other: PoolVenueResponse;
  score: number;
  @ApiProperty({ type: [String] })
  reasons: readonly string[];
  /** As the crow flies; null where one of the two is not known. */
  @ApiProperty({ type: Number, nullable: true })
  metres: number | null;
}

export class DuplicatePageResponse {
  @ApiProperty({ type: [DuplicatePairResponse] })
  items: readonly DuplicatePairResponse[];
  page: number;
  size: number;
  total: number;
}

export class DuplicatesQuery extends PageQuery {}

/** What is being written down of a place. */
export class AlikeQuery {
  @IsString() @MaxLength(200)
  name: string;
  @IsOptional() @IsString() @MaxLength(30)
  phone?: string;
  @IsOptional() @IsString() @MaxLength(300)
  address?: string;
}

export class AlikeVenuesResponse {
  @ApiProperty({ type: [AlikeVenueResponse] })
  items: readonly AlikeVenueResponse[];
}

export class TellApartDto {
  @IsUUID()
  oneId: string;
  @IsUUID()
  otherId: string;
}

export class MergeVenuesDto {
  /** Stays, with the history of both. */
  @IsUUID()
  keptId: string;
  /** Is retired and points to the other. */
  @IsUUID()
  lostId: string;
  @IsString() @MaxLength(400) @Matches(/\S/, { message: '합치는 까닭을 적어 주세요.' })
  reason: string;
}

export class VenueMergeResponse {
  id: string;
  keptId: string;
  keptName: string;
  lostId: string;
  lostName: string;
  reason: string;
  /** Half-days that went over. */
  openingsMoved: number;
  mergedByName: string;
  @ApiProperty({ format: 'date-time' })
  mergedAt: string;
}

export class VenueMergesResponse {
  @ApiProperty({ type: [VenueMergeResponse] })
  items: readonly VenueMergeResponse[];
}

export class VenueMergesQuery {
  /** Only those that made this venue what it is. */
  @IsOptional() @IsUUID()
  venueId?: string;
}

export class AddressQuery {
  @IsString() @MaxLength(300)
  query: string;
}

export class MapPlaceResponse {
  latitude: number;
  longitude: number;
}

export class FoundAddressResponse {
  roadAddress: string;
  district: string;
  zip: string;
  /** Null: the address is known, its coordinates are not. */
  @ApiProperty({ type: MapPlaceResponse, nullable: true })
  place: MapPlaceResponse | null;
}

export class AddressesResponse {
  @ApiProperty({ enum: ['found', 'unclear', 'not-configured', 'refused-key', 'unreachable'] })
  state: 'found' | 'unclear' | 'not-configured' | 'refused-key' | 'unreachable';
  /** What to do about it, in Korean; null when addresses were found. */
  @ApiProperty({ type: String, nullable: true })
  message: string | null;
  @ApiProperty({ type: [FoundAddressResponse] })
  items: readonly FoundAddressResponse[];
}

export class NearResponse extends MapPlaceResponse {
  id: string;
  name: string;
  /** As the crow flies. */
  metres: number;
}

export class ClosingWordsResponse {
  text: string;
  isWhollyUnderstood: boolean;
  /** What is sure, said back in Korean. */
  @ApiProperty({ type: [String] })
  understood: readonly string[];
  @ApiProperty({ type: [String] })
  notUnderstood: readonly string[];
}

export class SurroundingsResponse {
  venueId: string;
  name: string;
  @ApiProperty({ type: MapPlaceResponse, nullable: true })
  place: MapPlaceResponse | null;
  @ApiProperty({ type: [NearResponse] })
  schools: readonly NearResponse[];
  @ApiProperty({ type: [NearResponse] })
  venues: readonly NearResponse[];
  @ApiProperty({ type: ClosingWordsResponse, nullable: true })
  closing: ClosingWordsResponse | null;
  /** Address of map tiles with {z}, {x} and {y}; null: the installation has none. */
  @ApiProperty({ type: String, nullable: true })
  tiles: string | null;
  @ApiProperty({ type: String, nullable: true })
  tilesCredit: string | null;
}
