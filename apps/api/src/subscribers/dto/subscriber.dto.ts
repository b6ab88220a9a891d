import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';

const LONGEST_NAME = 100;
const LONGEST_URL = 500;

export class NewSubscriberDto {
  /** What the centre calls the system. */
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_NAME)
  name: string;

  /** Where changes are sent; absent or null: the system reads the feed by itself. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional() @IsString() @MaxLength(LONGEST_URL)
  url?: string | null;
}

export class SubscriberChangeDto {
  @ApiProperty({ type: String, nullable: true, required: false })
  @ValidateIf(({ url }: SubscriberChangeDto) => url !== undefined && url !== null) @IsString() @MaxLength(LONGEST_URL)
  url?: string | null;

  /** Paused systems are sent nothing; what they missed is sent when they go on. */
  @IsOptional() @IsBoolean()
  isPaused?: boolean;
}

export class SubscriberResponse {
  id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
  /** Changes not yet taken; null for a system that reads by itself. */
  @ApiProperty({ type: Number, nullable: true })
  waiting: number | null;
  /** Sendings in a row that failed. */
  attempts: number;
  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
  @ApiProperty({ type: Date, nullable: true })
  lastPushedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  pausedAt: Date | null;
  version: number;
}

export class SubscriberListResponse {
  @ApiProperty({ type: [SubscriberResponse] })
  items: SubscriberResponse[];
}

export class SubscriberKeysResponse {
  /** Opens the feed, as `Authorization: Bearer`. Shown once. */
  token: string;
  /** Checks `Goreuge-Signature`. Shown once. */
  signingKey: string;
}

export class NewSubscriberResponse extends SubscriberKeysResponse {
  id: string;
}

export class TryOutResponse {
  isTaken: boolean;
  /** Why the other side did not take it. */
  @ApiProperty({ type: String, nullable: true })
  why: string | null;
}
