import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CORRECTION_STATES, type CorrectionState } from '#safety-inspection';
import { Nullable } from '../../visits/dto/fields.js';

const PRINTABLE = /^[\P{Cc}\n\r\t]*$/u;

export class ProofResponse {
  photoId: string;
  @Nullable(String)
  note: string | null;
  sentAt: Date;
}

export class SafetyCorrectionResponse {
  id: string;
  venueId: string;
  venueName: string;
  inspectionId: string;
  @ApiProperty({ format: 'date' })
  inspectedOn: string;
  item: string;
  what: string;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ enum: CORRECTION_STATES })
  state: CorrectionState;
  foundBy: string;
  foundByName: string;
  @Nullable(Date)
  verifiedAt: Date | null;
  @Nullable(String)
  verifiedByName: string | null;
  onSite: boolean;
  @Nullable(String)
  returnedNote: string | null;
  @ApiProperty({ type: [ProofResponse] })
  proofs: readonly ProofResponse[];
  version: number;
}

export class SafetyCorrectionListResponse {
  @ApiProperty({ type: [SafetyCorrectionResponse] })
  items: readonly SafetyCorrectionResponse[];
}

export class CorrectionsQuery {
  /** Verified ones as well. */
  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @IsOptional() @IsIn(['true', 'false'])
  all?: 'true' | 'false';
}

export class VerifyCorrectionDto {
  /** False: the proof does not suffice, and the host is asked again. */
  @IsBoolean()
  accepted: boolean;
  /** Somebody looked at the place; no photo is needed. */
  @ApiProperty({ required: false })
  @IsOptional() @IsBoolean()
  onSite?: boolean;
  /** What the host reads when it is given back. */
  @ApiProperty({ required: false, maxLength: 500 })
  @IsOptional() @IsString() @MaxLength(500) @Matches(PRINTABLE)
  note?: string;
}
