import type { RunWeights } from '../domain/run-weights.js';
import type { RunGoals } from '../domain/run-goals.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'seasons' })
export class SeasonRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'seasons_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('text') title: string;
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  @Column('timestamptz') wishesDueAt: Date;
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { nullable: true }) releaseAt: Date | null;
  @Column('int', { nullable: true }) reminderDays: number | null;
  @Column('boolean', { default: false }) takesLateWishes: boolean;
  @Column('boolean', { default: false }) schoolsAnswerFirst: boolean;
  @Column('int', { nullable: true }) mostWishes: number | null;
  @Column('int', { nullable: true }) mostStudents: number | null;
  @Column('int', { nullable: true }) minGroup: number | null;
  @Column('int', { nullable: true }) maxGroup: number | null;
  @Column('int', { default: 1 }) leadDays: number;
  @Column('jsonb', { default: {} }) weights: Partial<RunWeights>;
  @Column('jsonb', { default: {} }) goals: RunGoals;
  /** Moved on by trigger at every update. */
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt: Date;
}
