import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { BOOKING_STATUSES, type BookingStatus } from '#booking';
import { BANDS, type Band } from '#kernel';
import { IsDays } from '../../http/day.validator.js';

const MOST_DAYS = 60;

export class ImpactQuery {
  /** Days that are, or may become, holidays: `days=2027-05-03&days=2027-07-19`. */
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) || value === undefined ? value : [value]))
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_DAYS) @IsDays()
  days: string[];
}

export class BookingHitResponse {
  id: string;
  @ApiProperty({ enum: BOOKING_STATUSES })
  status: BookingStatus;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  venueName: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  version: number;
}

export class OpeningHitResponse {
  id: string;
  venueName: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  seats: number;
}

export class WishHitResponse {
  wishId: string;
  seasonTitle: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  /** The ranked day that is hit. */
  @ApiProperty({ format: 'date' })
  day: string;
  /** 1 is the first choice. */
  rank: number;
}

/** What lies on the days from today on. */
export class HolidayImpactResponse {
  /** Visits that still stand: somebody has to call the school and the host. */
  @ApiProperty({ type: [BookingHitResponse] })
  bookings: readonly BookingHitResponse[];
  /** Half-days hosts have opened; nothing new is booked in them once the day is a holiday. */
  @ApiProperty({ type: [OpeningHitResponse] })
  openings: readonly OpeningHitResponse[];
  /** Wishes that rank one of the days. */
  @ApiProperty({ type: [WishHitResponse] })
  wishes: readonly WishHitResponse[];
}
