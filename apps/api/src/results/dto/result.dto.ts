import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { LONGEST_COMMENT } from '#visit-results';
import { BookingResponse } from '../../bookings/dto/booking.dto.js';

const LONGEST_REMARKS = 1_000;
const MOST_CLOSED_AT_ONCE = 200;
/** Line breaks are welcome, other control characters are not. */
const READABLE = /^(?:[^\p{Cc}]|[\r\n\t])*$/u;
const readable = { message: '글자와 줄바꿈만 적어 주세요.' };
const Mark = () => (target: object, key: string): void => {
  const message = '1에서 5 사이의 정수로 골라 주세요.';
  for (const rule of [IsInt({ message }), Min(1, { message }), Max(5, { message })]) rule(target, key);
};

/** Once per visit; 1 is not at all, 5 is very much. */
export class SatisfactionDto {
  /** The form as it was shown: sent twice it counts once. */
  @IsUUID()
  formId: string;
  /** The visit as a whole. */
  @Mark() satisfied: number;
  /** It helped students to think about work. */
  @Mark() helpful: number;
  /** Would recommend it. */
  @Mark() recommend: number;
  /** What seemed dangerous. Opens an inspection of the venue. */
  @IsOptional() @IsString() @MaxLength(LONGEST_COMMENT) @Matches(/\S/, { message: '무엇이 걱정되었는지 적어 주세요.' }) @Matches(READABLE, readable)
  concern?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_COMMENT) @Matches(READABLE, readable)
  comment?: string;
}

export class EnterResultDto {
  /** Students who came. 0: the visit did not take place. */
  @IsInt() @Min(0) @Max(510)
  arrived: number;
  /** Students who stayed away; both together make those announced. */
  @IsInt() @Min(0) @Max(500)
  absent: number;
  /** Why, when another count is on record already. */
  @IsOptional() @IsString() @MaxLength(200) @Matches(/^[^\p{Cc}]*$/u, { message: '줄을 바꾸지 말고 적어 주세요.' })
  correction?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_REMARKS) @Matches(READABLE, readable)
  remarks?: string;
  /** The teacher's own; only while none was given. */
  @IsOptional() @ValidateNested() @Type(() => SatisfactionDto)
  satisfaction?: SatisfactionDto;
}

export class ClassLinkResponse {
  /** As a class types it. */
  code: string;
  /** The whole address. */
  href: string;
  /** The address as a QR square. */
  qrHref: string;
  /** Answers so far. */
  answers: number;
}

export class ResultResponse {
  @ApiProperty({ type: BookingResponse })
  booking: BookingResponse;
  /** Students announced. */
  planned: number;
  /** Null while nobody has counted. */
  @ApiProperty({ type: Number, nullable: true })
  arrived: number | null;
  @ApiProperty({ type: Number, nullable: true })
  absent: number | null;
  @ApiProperty({ enum: ['host', 'school', 'centre'], type: String, nullable: true })
  countedBy: 'host' | 'school' | 'centre' | null;
  @ApiProperty({ type: String, nullable: true })
  remarks: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  enteredAt: Date | null;
  @ApiProperty({ enum: ['school', 'centre'], type: String, nullable: true })
  enteredBy: 'school' | 'centre' | null;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  mayEnter: boolean;
  @ApiProperty({ type: ClassLinkResponse, nullable: true })
  classLink: ClassLinkResponse | null;
  /** By link or with the result. */
  teacherAnswered: boolean;
  /** Of the result; 0 while none was entered. */
  version: number;
}

export class CloseResultsDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_CLOSED_AT_ONCE) @ArrayUnique() @IsUUID(undefined, { each: true })
  bookingIds: string[];
}

export class ResultSettingsDto {
  /** Days after the visit until the result is due. */
  @IsInt() @Min(1) @Max(60)
  dueDays: number;
  /** Days after the visit until the school is reminded, once. */
  @IsInt() @Min(1) @Max(60)
  remindDays: number;
}

export class ResultSettingsResponse {
  dueDays: number;
  remindDays: number;
  /** 0: the usual. */
  version: number;
}

export const RESULT_STATES = ['waiting', 'overdue', 'entered', 'no-show', 'closed'] as const;
export class ResultStateQuery {
  @ApiProperty({ enum: RESULT_STATES, required: false })
  @IsOptional() @IsIn(RESULT_STATES)
  state?: (typeof RESULT_STATES)[number];
}
