import type { Band, Day } from '#kernel';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { OpeningStatus } from '../domain/opening-status.js';

/** A half-day a venue opens. Status, seats and version change; place and time never do. */
@Entity({ schema: 'venue', name: 'openings' })
@Unique('openings_once_per_band', ['venueId', 'heldOn', 'band'])
@Unique('openings_place_and_time', ['centreId', 'id', 'venueId', 'heldOn', 'band'])
@Unique('openings_capacity', ['id', 'seats', 'partiesLimit'])
@Check('openings_on_weekdays', 'EXTRACT(isodow FROM held_on) < 6')
export class Opening {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'openings_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') venueId: string;
  @Column('uuid', { nullable: true }) programmeId: string | null;
  @Column('date') heldOn: Day;
  @Column('text') band: Band;
  @Column('int') seats: number;
  @Column('int') partiesLimit: number;
  @Column('text', { default: 'open' }) status: OpeningStatus;
  @Column('uuid', { nullable: true }) patternId: string | null;
  @Column('boolean', { default: true }) byHand: boolean;
  /** Moved on by the trigger openings_version, never by us. */
  @Column({ type: 'int', default: 1, update: false }) version: number;
}
