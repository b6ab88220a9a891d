import type { Band, Day } from '#kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type BookingStatus, holdsSeats } from '../domain/booking-status.js';

/** One party of one school at one opening. */
@Entity({ schema: 'booking', name: 'bookings' })
export class Booking {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'bookings_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') openingId: string;
  @Column('uuid') venueId: string;
  @Column('date') heldOn: Day;
  @Column('text') band: Band;
  @Column('uuid') inspectionId: string;
  @Column('date') clearedFrom: Day;
  @Column('date') clearedUntil: Day;
  @Column('uuid') schoolId: string;
  @Column('int') grade: number;
  @Column('text', { nullable: true }) classLabel: string | null;
  @Column('int') headcount: number;
  @Column('uuid', { nullable: true }) wishId: string | null;
  @Column('uuid', { nullable: true }) assignmentRunId: string | null;
  @Column('uuid') hostLinkId: string;
  @Column('text', { default: 'host-pending' }) status: BookingStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date') answerDueOn: Day;
  /** Last day on which the school may accept what is offered; null once it is not offered any more. */
  @Column('date', { nullable: true }) offerDueOn: Day | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) reconfirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) countedAt: Date | null;
  /** Moved on by trigger, whoever writes: never a version column of the mapper, which would write an old number back. */
  @Column({ type: 'int', default: 1, insert: false, update: false }) version: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt: Date;

  get holdsSeats(): boolean {
    return holdsSeats(this.status);
  }
}
