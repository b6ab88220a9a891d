import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'sessions' })
export class Session {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sessions_pk' }) tokenHash: Buffer;
  @Column('uuid') membershipId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
