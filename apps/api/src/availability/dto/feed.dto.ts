import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedResponse {
  /** When the address in use was made; null when there is none. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  madeAt: Date | null;
}

export class NewCalendarFeedResponse {
  /** Shown this one time; whoever knows it sees the visits. */
  address: string;
}
