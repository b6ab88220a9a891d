import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

export interface Placed { readonly kind: 'school' | 'venue'; readonly id: string; readonly name: string; readonly latitude: number; readonly longitude: number }

/** Where schools and venues of a centre are. */
@Injectable()
export class PlaceQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those of whom it is known, retired venues left out. */
  all(centreId: string): Promise<Placed[]> {
    return this.uow.manager.query<Placed[]>(
      `SELECT 'school' AS kind, id, name, latitude, longitude FROM identity.schools WHERE centre_id = $1
       UNION ALL SELECT 'venue', id, name, latitude, longitude FROM venue.venues WHERE centre_id = $1 AND latitude IS NOT NULL AND status <> 'retired'`, [centreId]);
  }
}
