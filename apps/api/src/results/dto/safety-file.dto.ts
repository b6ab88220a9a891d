import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsOptionalDay } from '../../http/day.validator.js';

export class SafetyFileResponse {
  id: string;
  /** The instant the facts are of. */
  @ApiProperty({ type: String, format: 'date-time' })
  asOf: Date;
  /** Of the PDF, hexadecimal. */
  sha256: string;
}

export class SafetyFileListResponse {
  @ApiProperty({ type: [SafetyFileResponse] })
  items: readonly SafetyFileResponse[];
}

const PLAIN_TEXT = /^[^\p{Cc}]*$/u;
const said = { message: '비워 두지 말고 한 줄로 적어 주세요.' };

/** What is left out is not on record. */
export class MentorTrainingDto {
  @IsOptional() @IsString() @MaxLength(100) @Matches(/\S/, said) @Matches(PLAIN_TEXT, said)
  mentorName?: string;
  /** Goes with the mentor's name. */
  @IsOptional() @IsOptionalDay()
  trainedOn?: string;
}

export class MentorTrainingResponse {
  @ApiProperty({ type: String, nullable: true })
  mentorName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  trainedOn: string | null;
  /** 0: nothing was written down yet. */
  version: number;
}
