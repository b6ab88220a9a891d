import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../domain/role.js';

@Entity({ schema: 'identity', name: 'organisations' })
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisations_pk' }) id: string;
  @Column('uuid') centreId: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') name: string;
}
