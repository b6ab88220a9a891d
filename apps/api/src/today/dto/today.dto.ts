import { ApiProperty } from '@nestjs/swagger';

export const TO_DO_CODES = ['WEEKS_OVERFULL', 'INSPECTIONS_EXPIRED', 'HOSTS_LATE', 'MAIL_STUCK', 'WISHES_MISSING', 'PLAN_READY', 'BOOKINGS_ON_HOLIDAYS', 'NEGOTIATIONS_WAIT', 'CALENDARS_UNKNOWN', 'INSPECTIONS_REQUESTED'] as const;
export type ToDoCode = (typeof TO_DO_CODES)[number];

export class ToDoResponse {
  @ApiProperty({ enum: TO_DO_CODES })
  code: ToDoCode;
  /** How many: weeks, venues, hosts, mails, schools, plans, dates in dispute. */
  count: number;
  /** Page of the web client where it is dealt with. */
  link: string;
  /** Figures for the sentence, by code. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Readonly<Record<string, unknown>>;
}

export class TodayFiguresResponse {
  schools: number;
  /** Schools with at least one wish in the current season. */
  schoolsWithWishes: number;
  wishes: number;
  wishedStudents: number;
  venues: number;
  /** Venues whose inspection covers today. */
  venuesCleared: number;
  /** Bookings that were not cancelled. */
  bookings: number;
  confirmed: number;
  pending: number;
  declined: number;
}

export class TodayResponse {
  @ApiProperty({ type: [ToDoResponse] })
  toDos: readonly ToDoResponse[];
  @ApiProperty({ type: TodayFiguresResponse })
  figures: TodayFiguresResponse;
}
