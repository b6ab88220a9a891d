import type { Day } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'venue', name: 'holidays' })
export class Holiday {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'holidays_pk' }) centreId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'holidays_pk' }) day: Day;
  @Column('text') name: string;
}
