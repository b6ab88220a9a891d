import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { BookingResponse } from '../../bookings/dto/booking.dto.js';

const LARGEST_PAGE = 500;
const ACTIONS = ['added', 'changed', 'removed'] as const;

export class FeedQuery {
  /** `next` of the answer before; absent: from when the system was added. */
  @IsOptional() @Matches(/^\d{1,18}$/)
  after?: string;

  @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_PAGE)
  limit: number = 100;
}

export class BookingChangeResponse {
  /** Grows, with gaps. */
  cursor: string;
  at: Date;
  @ApiProperty({ enum: ACTIONS })
  action: (typeof ACTIONS)[number];
  /** `*`: more bookings at once than the feed lists; read the whole list again. */
  bookingId: string;
  /** Columns that changed. */
  @ApiProperty({ type: [String] })
  fields: readonly string[];
  /** As it is now. */
  @ApiProperty({ type: BookingResponse, nullable: true })
  booking: BookingResponse | null;
}

export class ChangePageResponse {
  @ApiProperty({ type: [BookingChangeResponse] })
  items: readonly BookingChangeResponse[];
  next: string;
  hasMore: boolean;
}
