import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import { OPENING_STATUSES, type OpeningStatus } from '#venue-registry';
import { IsDay } from '../../http/day.validator.js';

const MOST_SEATS = 500;
const CHANGES = ['open', 'closed'] as const;

export class OpeningsQuery {
  /** First day. */
  @IsDay()
  from: string;

  /** Last day, included. */
  @IsDay()
  until: string;
}

export class OpenDayDto {
  @IsDay()
  heldOn: string;

  @ApiProperty({ enum: BANDS })
  @IsIn(BANDS)
  band: Band;

  /** Absent: the venue's usual seats. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_SEATS)
  seats?: number;
}

export class ChangeOpeningDto {
  /** Never fewer than are taken. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_SEATS)
  seats?: number;

  /** Closed is refused while bookings stand; open becomes uncleared where no inspection covers the day. */
  @ApiProperty({ enum: CHANGES, required: false })
  @IsOptional() @IsIn(CHANGES)
  status?: (typeof CHANGES)[number];
}

export class OpeningResponse {
  id: string;
  @ApiProperty({ format: 'date' })
  heldOn: string;
  @ApiProperty({ enum: BANDS })
  band: Band;
  seats: number;
  /** Students of standing bookings. */
  seatsTaken: number;
  /** open: offered to schools; uncleared: waits for a safety inspection; closed: taken back. */
  @ApiProperty({ enum: OPENING_STATUSES })
  status: OpeningStatus;
  @ApiProperty({ type: String, nullable: true })
  programmeTitle: string | null;
  version: number;
}

export class OpeningListResponse {
  @ApiProperty({ type: [OpeningResponse] })
  items: readonly OpeningResponse[];
}
