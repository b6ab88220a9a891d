import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ schema: 'identity', name: 'centres' })
@Unique('centres_name_once', ['name'])
export class Centre {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'centres_pk' }) id: string;
  @Column('text') name: string;
  @Column('text') districtName: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('boolean', { default: false }) isSample: boolean;
}
