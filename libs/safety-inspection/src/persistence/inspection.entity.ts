import type { Day } from '#kernel';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Verdict } from '../domain/verdict.js';

/** One visit and its verdict. Only the last covered day and the note ever change. */
@Entity({ schema: 'safety', name: 'inspections' })
@Unique('inspections_validity', ['id', 'venueId', 'validFrom', 'validUntil'])
@Index('inspections_by_venue', ['venueId', 'validUntil'])
@Check('inspections_fail_is_never_valid', `(verdict = 'fail') = (valid_from IS NULL) AND (valid_from IS NULL) = (valid_until IS NULL)`)
@Check('inspections_validity_ordered', 'valid_until >= valid_from AND valid_from >= inspected_on')
export class Inspection {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'inspections_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') venueId: string;
  @Column('date') inspectedOn: Day;
  @Column('text') verdict: Verdict;
  @Column('date', { nullable: true }) validFrom: Day | null;
  @Column('date', { nullable: true }) validUntil: Day | null;
  @Column('text') inspectorName: string;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) correctedOn: Day | null;
  @Column('date', { nullable: true }) revokedOn: Day | null;
  /** Moved on by the trigger inspections_version, never by us. */
  @Column({ type: 'int', default: 1, update: false }) version: number;
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()', update: false }) createdAt: Date;
}
