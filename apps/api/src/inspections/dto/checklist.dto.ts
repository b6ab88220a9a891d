import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { JOB_FIELDS, type JobField } from '#kernel';
import { ITEM_CATEGORIES, type ItemCategory, RISK_BANDS, type RiskBand } from '#safety-inspection';
import { PRINTABLE, UNPRINTABLE } from './printable.js';

const LONGEST_TEXT = 300;
const MOST_ITEMS = 80;

export class ChecklistItemDto {
  /** A capital letter and a number; the same thing keeps its code from version to version. */
  @IsString() @MaxLength(3)
  code: string;

  @ApiProperty({ enum: ITEM_CATEGORIES })
  @IsIn(ITEM_CATEGORIES)
  category: ItemCategory;

  @IsString() @MaxLength(LONGEST_TEXT) @Matches(PRINTABLE, UNPRINTABLE)
  textKo: string;

  @IsString() @MaxLength(LONGEST_TEXT) @Matches(PRINTABLE, UNPRINTABLE)
  textEn: string;

  /** Unfit here: the venue fails. */
  @IsBoolean()
  critical: boolean;

  /** Every place has it: may not be answered as not applicable. */
  @IsBoolean()
  everywhere: boolean;

  /** Asked only at these risks; empty: at every one. */
  @ApiProperty({ enum: RISK_BANDS, isArray: true })
  @IsArray() @IsIn(RISK_BANDS, { each: true })
  riskBands: readonly RiskBand[];

  /** Asked only in these job fields; empty: in every one. */
  @ApiProperty({ enum: JOB_FIELDS, isArray: true })
  @IsArray() @IsIn(JOB_FIELDS, { each: true })
  jobFields: readonly JobField[];
}

export class EditChecklistDto {
  /** The whole draft, in the order in which it is asked. */
  @ApiProperty({ type: [ChecklistItemDto] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ITEMS) @ValidateNested({ each: true }) @Type(() => ChecklistItemDto)
  items: ChecklistItemDto[];
}

export class ChecklistHeadResponse {
  id: string;
  number: number;
  @ApiProperty({ enum: ['draft', 'published'] })
  status: 'draft' | 'published';
  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;
  itemCount: number;
  /** Inspections that were answered by it. */
  inspections: number;
  version: number;
}

export class ChecklistListResponse {
  @ApiProperty({ type: [ChecklistHeadResponse] })
  items: readonly ChecklistHeadResponse[];
}

export class ChecklistResponse {
  id: string;
  number: number;
  @ApiProperty({ enum: ['draft', 'published'] })
  status: 'draft' | 'published';
  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;
  version: number;
  @ApiProperty({ type: [ChecklistItemDto] })
  items: readonly ChecklistItemDto[];
}

/** Months a pass lasts, by risk. */
export class ValidityMonthsDto {
  @IsInt() @Min(1) @Max(36)
  low: number;

  @IsInt() @Min(1) @Max(36)
  medium: number;

  @IsInt() @Min(1) @Max(36)
  high: number;
}
