import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'seasons' })
export class SeasonRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'seasons_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('text') title: string;
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  @Column('timestamptz') wishesDueAt: Date;
  /** Moved on by trigger at every update. */
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt: Date;
}
