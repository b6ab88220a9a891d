import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { WEEK_MARKS, type WeekMark, WISH_CHANNELS, WISH_KINDS, type WishChannel, type WishKind } from '#school-scheduling';
import { PageQuery } from '../../http/page.dto.js';
import { IsDayList, IsWeekMarks } from '../../http/day.validator.js';

const MOST_STUDENTS = 1000;
const Count = () => (target: object, key: string): void => {
  for (const rule of [IsOptional(), IsInt(), Min(0), Max(MOST_STUDENTS)]) rule(target, key);
};

/** Students per job field; fields left out count as nobody. All fields together are the head-count. */
export class InterestsDto {
  @Count() 'office-finance'?: number;
  @Count() engineering?: number;
  @Count() 'education-welfare-safety'?: number;
  @Count() health?: number;
  @Count() 'arts-media-sports'?: number;
  @Count() 'beauty-food-travel'?: number;
  @Count() 'sales-transport'?: number;
  @Count() construction?: number;
  @Count() 'installation-production'?: number;
  @Count() agriculture?: number;
}

/** What a wish says, whoever sends it. */
export class WishContentDto {
  /** career-day: split over many venues on one day; class-visit: one class at one venue; talk: a mentor comes to the school; camp; package: programme and bus. */
  @IsOptional() @IsIn(WISH_KINDS)
  @ApiProperty({ enum: WISH_KINDS, required: false, default: 'career-day' })
  kind?: WishKind;

  @IsInt() @Min(1) @Max(6)
  grade: number;

  /** A single class, e.g. `1-3반`; left out when the whole grade goes. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(30)
  @ApiProperty({ type: String, nullable: true, required: false })
  classLabel?: string | null;

  @IsInt() @Min(1) @Max(MOST_STUDENTS)
  headcount: number;

  @ValidateNested() @Type(() => InterestsDto) @IsNotEmpty()
  interests: InterestsDto;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @ArrayUnique() @IsDayList()
  rankedDays: string[];

  @IsWeekMarks()
  weekMarks: Record<string, WeekMark>;

  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(BANDS, { each: true })
  @ApiProperty({ enum: BANDS, isArray: true })
  bands: Band[];

  /** Straight-line kilometres from the school to the farthest venue. */
  @IsNumber() @Min(0.1) @Max(100)
  maxKm: number;

  /** Seats wanted at venues a wheelchair can reach. */
  @IsInt() @Min(0) @Max(MOST_STUDENTS)
  accessibleSeats: number;

  /** Adults who come along. Kept for the centre and the hosts; it does not limit into how many parties the group is split. */
  @IsInt() @Min(0) @Max(200)
  escorts: number;

  /** No party smaller than this on average: limits into how many parties the group is split. Usually 4. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_STUDENTS)
  @ApiProperty({ type: Number, nullable: true, required: false })
  minGroup?: number | null;

  /** Wanted largest party. Lets the group be split more finely, but is no promise: a venue may take more together. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_STUDENTS)
  @ApiProperty({ type: Number, nullable: true, required: false })
  maxGroup?: number | null;

  /** Fewest students for which the visit still takes place. Usually 90 % of a grade and all of a class. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_STUDENTS)
  @ApiProperty({ type: Number, nullable: true, required: false })
  minServed?: number | null;

  /** Of a package only. Usually one for every forty students. */
  @IsOptional() @IsInt() @Min(1) @Max(30)
  @ApiProperty({ type: Number, nullable: true, required: false })
  buses?: number | null;
}

export class WishDto extends WishContentDto {
  @IsUUID()
  seasonId: string;
}

/** A wish told on the telephone. */
export class TelephoneWishDto extends WishContentDto {
  @IsUUID()
  schoolId: string;
}

export class LangQuery {
  /** Language of the reasons. */
  @IsOptional() @IsIn(['ko', 'en'])
  @ApiProperty({ enum: ['ko', 'en'], required: false, default: 'ko' })
  lang: 'ko' | 'en' = 'ko';
}

export class WishesQuery extends LangQuery {
  @IsOptional() @IsUUID()
  seasonId?: string;
}

export class CentreWishesQuery extends PageQuery {
  /** Language of the reasons. */
  @IsOptional() @IsIn(['ko', 'en'])
  @ApiProperty({ enum: ['ko', 'en'], required: false, default: 'ko' })
  lang: 'ko' | 'en' = 'ko';
}

export class ReasonResponse {
  /** Stable name of the reason. */
  code: string;
  /** The reason as a sentence. */
  text: string;
}

export class AnswerPartyResponse {
  venueName: string;
  students: number;
}

/** What the published plan made of the wish. */
export class WishAnswerResponse {
  @ApiProperty({ enum: ['assigned', 'unassigned'] })
  state: 'assigned' | 'unassigned';
  @ApiProperty({ format: 'date', required: false })
  heldOn?: string;
  @ApiProperty({ enum: BANDS, required: false })
  band?: Band;
  @ApiProperty({ type: [AnswerPartyResponse], required: false })
  parties?: readonly AnswerPartyResponse[];
  @ApiProperty({ type: [ReasonResponse] })
  reasons: readonly ReasonResponse[];
}

export class RankedHolidayResponse {
  @ApiProperty({ format: 'date' })
  day: string;
  name: string;
}

export class WishResponse {
  id: string;
  seasonId: string;
  schoolId: string;
  @ApiProperty({ enum: WISH_KINDS })
  kind: WishKind;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ type: InterestsDto })
  interests: InterestsDto;
  @ApiProperty({ type: [String] })
  rankedDays: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...WEEK_MARKS] } })
  weekMarks: Readonly<Record<string, WeekMark>>;
  @ApiProperty({ enum: BANDS, isArray: true })
  bands: readonly Band[];
  maxKm: number;
  accessibleSeats: number;
  escorts: number;
  minGroup: number;
  @ApiProperty({ type: Number, nullable: true })
  maxGroup: number | null;
  minServed: number;
  /** Null unless it is a package. */
  @ApiProperty({ type: Number, nullable: true })
  buses: number | null;
  @ApiProperty({ enum: WISH_CHANNELS })
  channel: WishChannel;
  /** Who of the centre wrote it down; null when the school sent it. */
  @ApiProperty({ type: String, nullable: true })
  enteredBy: string | null;
  submittedAt: Date;
  /** Sent after the deadline: last in the order of arrival. */
  isLate: boolean;
  version: number;
  /** Ranked days that are public holidays by now. */
  @ApiProperty({ type: [RankedHolidayResponse], required: false })
  holidays?: readonly RankedHolidayResponse[];
  @ApiProperty({ type: WishAnswerResponse, required: false })
  answer?: WishAnswerResponse;
}

/** A wish as it could be sent again: nothing of it is stored. */
export class WishDraftResponse {
  @ApiProperty({ enum: WISH_KINDS })
  kind: WishKind;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  @ApiProperty({ type: InterestsDto })
  interests: InterestsDto;
  @ApiProperty({ type: [String] })
  rankedDays: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...WEEK_MARKS] } })
  weekMarks: Readonly<Record<string, WeekMark>>;
  @ApiProperty({ enum: BANDS, isArray: true })
  bands: readonly Band[];
  maxKm: number;
  accessibleSeats: number;
  escorts: number;
  minGroup: number;
  @ApiProperty({ type: Number, nullable: true })
  maxGroup: number | null;
  minServed: number;
  @ApiProperty({ type: Number, nullable: true })
  buses: number | null;
  /** The wish it comes from. */
  fromWishId: string;
  /** Days the school wished then. */
  @ApiProperty({ type: [String] })
  fromDays: readonly string[];
  /** Whether the school has a wish for the same group in this season already. */
  isSent: boolean;
}

export class LastWishesResponse {
  /** The season they come from; null when the school never wished before. */
  @ApiProperty({ type: String, nullable: true })
  seasonTitle: string | null;
  @ApiProperty({ type: [WishDraftResponse] })
  items: readonly WishDraftResponse[];
}

export class WishListResponse {
  @ApiProperty({ type: [WishResponse] })
  items: readonly WishResponse[];
}

export class CentreWishResponse extends WishResponse {
  schoolName: string;
}

export class CentreWishPageResponse {
  @ApiProperty({ type: [CentreWishResponse] })
  items: readonly CentreWishResponse[];
  page: number;
  size: number;
  total: number;
}
