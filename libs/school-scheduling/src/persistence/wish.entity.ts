import type { Band } from '#kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { WishKind } from '../domain/wish-kind.js';
import type { Interests, WeekMark, WishChannel } from '../domain/wish.js';

@Entity({ schema: 'scheduling', name: 'wishes' })
export class WishRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'wishes_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') seasonId: string;
  @Column('uuid') schoolId: string;
  @Column('text', { default: 'career-day' }) kind: WishKind;
  @Column('int') grade: number;
  @Column('text', { nullable: true }) classLabel: string | null;
  @Column('int') headcount: number;
  @Column('int') minServed: number;
  @Column('jsonb') interests: Interests;
  @Column('text', { array: true }) bands: Band[];
  @Column('double precision') maxKm: number;
  @Column('int', { default: 0 }) accessibleSeats: number;
  @Column('int') escorts: number;
  @Column('int', { default: 1 }) minGroup: number;
  @Column('int', { nullable: true }) maxGroup: number | null;
  @Column('int', { nullable: true }) buses: number | null;
  @Column('text', { default: 'web' }) channel: WishChannel;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('timestamptz') submittedAt: Date;
  /** Moved on by trigger at every update. */
  @Column('int', { default: 1 }) version: number;
}

@Entity({ schema: 'scheduling', name: 'wish_days' })
export class WishDayRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wish_days_pk' }) wishId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'wish_days_pk' }) rank: number;
  @Column('date') day: string;
}

@Entity({ schema: 'scheduling', name: 'wish_weeks' })
export class WishWeekRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'wish_weeks_pk' }) wishId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'wish_weeks_pk' }) week: string;
  @Column('text') mark: WeekMark;
}
