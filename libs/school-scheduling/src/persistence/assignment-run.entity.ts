import type { Plan } from '#slot-assignment';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RunChange } from '../domain/run-change.js';
import type { GoalOutcome, RunGoals } from '../domain/run-goals.js';
import type { RunKind } from '../domain/run-kind.js';
import type { RunFigureSet, RunProgress, RunStatus } from '../domain/assignment-run.js';
import type { RunWeights } from '../domain/run-weights.js';

@Entity({ schema: 'scheduling', name: 'assignment_runs' })
export class AssignmentRunRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'assignment_runs_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') seasonId: string;
  @Column('text', { default: 'plan' }) kind: RunKind;
  @Column('text', { default: 'queued' }) status: RunStatus;
  @Column('int') seed: number;
  @Column('jsonb') weights: RunWeights;
  @Column('jsonb', { default: () => `'{}'` }) goals: RunGoals;
  @Column('jsonb', { nullable: true }) goalResults: readonly GoalOutcome[] | null;
  @Column('double precision', { nullable: true }) planValue: number | null;
  @Column('double precision', { nullable: true }) bound: number | null;
  @Column('jsonb', { nullable: true }) changes: readonly RunChange[] | null;
  @Column('date', { nullable: true }) frozenUntil: string | null;
  @Column('jsonb', { nullable: true }) outcome: object | null;
  @Column('jsonb', { nullable: true }) progress: RunProgress | null;
  @Column('text', { nullable: true }) problemHash: string | null;
  @Column('jsonb', { nullable: true }) plan: Plan | null;
  @Column('jsonb', { nullable: true }) figures: RunFigureSet | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('uuid') requestedBy: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) requestedAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('text', { nullable: true }) leasedBy: string | null;
  @Column('timestamptz', { nullable: true }) leasedUntil: Date | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
}
