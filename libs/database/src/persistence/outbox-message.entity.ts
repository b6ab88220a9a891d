import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A consequence waiting to be carried out. */
@Entity({ schema: 'platform', name: 'outbox_messages' })
export class OutboxMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'outbox_messages_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('text') type: string;
  @Column('jsonb') payload: object;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) occurredAt: Date;
  @Column('int', { default: 0 }) attempts: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) nextAttemptAt: Date;
  @Column('text', { nullable: true }) leasedBy: string | null;
  @Column('timestamptz', { nullable: true }) leasedUntil: Date | null;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz', { nullable: true }) deliveredAt: Date | null;
  @Column('timestamptz', { nullable: true }) deadAt: Date | null;
}
