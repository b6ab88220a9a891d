import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type Answer, ANSWERS, INSPECTION_KINDS, type InspectionKind, ITEM_CATEGORIES, type ItemCategory, RISK_BANDS, type RiskBand, VERDICTS, type Verdict } from '#safety-inspection';
import { IsDay, IsOptionalDay } from '../../http/day.validator.js';
import { LONGEST_NOTE, PRINTABLE, UNPRINTABLE } from './printable.js';

const MOST_ANSWERS = 80;
const MOST_PHOTOS = 200;
const CODE = /^[A-Z][1-9][0-9]?$/;

export class GivenAnswerDto {
  /** Of the checklist, such as F2. */
  @IsString() @Matches(CODE, { message: '항목 번호는 F2처럼 큰 글자 하나와 숫자입니다.' })
  itemCode: string;

  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  answer: Answer;

  /** What is wrong, or anything else worth keeping; unfit wants this or a photo. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional() @IsString() @MaxLength(LONGEST_NOTE) @Matches(PRINTABLE, UNPRINTABLE)
  note?: string | null;

  /** Last day to put right what is unfit; within 60 days of the inspection. */
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  @IsOptional() @IsOptionalDay()
  correctionDueOn?: string | null;
}

export class SentAnswerDto extends GivenAnswerDto {
  /** Given by the phone. */
  @IsUUID()
  id: string;

  /** By the phone's clock: the later word on an item counts. */
  @ApiProperty({ type: String, format: 'date-time' })
  @IsISO8601({ strict: true })
  answeredAt: string;
}

export class SentAnswersDto {
  @ApiProperty({ type: [SentAnswerDto] })
  @IsArray() @ArrayMaxSize(MOST_ANSWERS) @ValidateNested({ each: true }) @Type(() => SentAnswerDto)
  answers: SentAnswerDto[];
}

export class LateAnswersDto extends SentAnswersDto {
  /** Given by the phone. */
  @IsUUID()
  id: string;
}

export class SignatureDto {
  @IsString() @MaxLength(60) @Matches(/\S/, { message: '이름을 적어 주세요.' }) @Matches(PRINTABLE, UNPRINTABLE)
  name: string;

  /** Of a drawing uploaded like a photo, without an item. */
  @IsOptional() @IsUUID()
  drawingId?: string;
}

export class FinishInspectionDto {
  /** Today at the latest. */
  @IsDay()
  inspectedOn: string;

  @IsOptional() @IsString() @MaxLength(LONGEST_NOTE) @Matches(PRINTABLE, UNPRINTABLE)
  note?: string;

  /** Every photo that was taken: refused while one is on its way. */
  @IsArray() @ArrayMaxSize(MOST_PHOTOS) @ArrayUnique() @IsUUID('all', { each: true })
  photoIds: string[];

  /** Nobody has to sign. */
  @IsOptional() @ValidateNested() @Type(() => SignatureDto)
  signature?: SignatureDto;
}

export class StartInspectionDto {
  @IsUUID()
  venueId: string;
}

export class PhotoQuery {
  /** What the photo shows; left out for the drawn signature. */
  @IsOptional() @IsString() @Matches(CODE, { message: '항목 번호는 F2처럼 큰 글자 하나와 숫자입니다.' })
  item?: string;
}

export class KeptPhotoResponse {
  id: string;
  mediaType: string;
  width: number;
  height: number;
  byteCount: number;
  /** Of what is kept, hexadecimal. */
  sha256: string;
  /** Of what arrived: when it is that of the local copy, the copy may go. */
  receivedSha256: string;
}

export class InspectionAnswerResponse {
  id: string;
  itemCode: string;
  @ApiProperty({ enum: ANSWERS })
  answer: Answer;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  correctionDueOn: string | null;
  answeredAt: Date;
}

export class InspectionAnswerListResponse {
  @ApiProperty({ type: [InspectionAnswerResponse] })
  items: readonly InspectionAnswerResponse[];
}

export class AnswerPhotoResponse {
  id: string;
  itemCode: string;
  sha256: string;
  receivedSha256: string;
}

export class AskedItemResponse {
  code: string;
  @ApiProperty({ enum: ITEM_CATEGORIES })
  category: ItemCategory;
  textKo: string;
  textEn: string;
  critical: boolean;
  /** May not be answered as not applicable. */
  everywhere: boolean;
}

export class FieldVenueResponse {
  id: string;
  name: string;
  district: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  @ApiProperty({ type: String, nullable: true })
  contactName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  clearedUntil: string | null;
}

/** All that is needed to inspect one venue where there is no network. */
export class FieldInspectionResponse {
  id: string;
  @ApiProperty({ enum: INSPECTION_KINDS })
  kind: InspectionKind;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  scheduledOn: string | null;
  @ApiProperty({ enum: ['am', 'pm'], nullable: true })
  halfDay: 'am' | 'pm' | null;
  @ApiProperty({ enum: RISK_BANDS })
  riskBand: RiskBand;
  checklistNumber: number;
  @ApiProperty({ type: [AskedItemResponse] })
  items: readonly AskedItemResponse[];
  @ApiProperty({ type: FieldVenueResponse })
  venue: FieldVenueResponse;
  /** What this person has sent already. */
  @ApiProperty({ type: [InspectionAnswerResponse] })
  answers: readonly InspectionAnswerResponse[];
  @ApiProperty({ type: [AnswerPhotoResponse] })
  photos: readonly AnswerPhotoResponse[];
}

export class FieldInspectionListResponse {
  /** Whose they are. */
  accountId: string;
  name: string;
  /** Today in Seoul. */
  @ApiProperty({ format: 'date' })
  today: string;
  @ApiProperty({ type: [FieldInspectionResponse] })
  items: readonly FieldInspectionResponse[];
}

export class SheetPhotoResponse {
  id: string;
  sha256: string;
  receivedSha256: string;
}

export class SheetItemResponse {
  code: string;
  @ApiProperty({ enum: ITEM_CATEGORIES })
  category: ItemCategory;
  textKo: string;
  textEn: string;
  critical: boolean;
  @ApiProperty({ enum: ANSWERS, nullable: true })
  answer: Answer | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  correctionDueOn: string | null;
  @ApiProperty({ type: [SheetPhotoResponse] })
  photos: readonly SheetPhotoResponse[];
}

export class SheetSignatureResponse {
  name: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  drawingId: string | null;
  signedAt: Date;
}

/** An inspection with everything that led to its verdict. */
export class InspectionSheetResponse {
  inspectionId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  inspectorId: string | null;
  venueName: string;
  @ApiProperty({ type: String, nullable: true })
  venueAddress: string | null;
  @ApiProperty({ format: 'date' })
  inspectedOn: string;
  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;
  inspectorName: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  /** Null, and no items: taken over from the centre's own sheet. */
  @ApiProperty({ type: Number, nullable: true })
  checklistNumber: number | null;
  @ApiProperty({ enum: RISK_BANDS, nullable: true })
  riskBand: RiskBand | null;
  recordedAt: Date;
  @ApiProperty({ type: [SheetItemResponse] })
  items: readonly SheetItemResponse[];
  @ApiProperty({ type: SheetSignatureResponse, nullable: true })
  signature: SheetSignatureResponse | null;
  /** Notes of a second inspector, who came late. */
  lateAnswers: number;
}
