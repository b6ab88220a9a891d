import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What one mail to a host asks. */
@Entity({ schema: 'booking', name: 'host_links' })
export class HostLink {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'host_links_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('uuid') venueId: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
