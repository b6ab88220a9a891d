import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { CentreNameTaken } from '../domain/identity-access.errors.js';
import type { OrganisationKind } from '../domain/role.js';
import type { CentreView } from '../domain/views.js';
import { Centre } from './centre.entity.js';
import { Organisation } from './organisation.entity.js';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

@Injectable()
export class OrganisationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The centre as an organisation carries the centre's own id: directors and inspectors are members of it. */
  async addCentre(centre: Omit<CentreView, 'id'>): Promise<string> {
    const id = randomUUID();
    try {
      await this.uow.tx.insert(Centre, { id, ...centre });
    } catch (error) {
      if (violates(error, 'centres_name_once')) throw new CentreNameTaken(centre.name);
      throw error;
    }
    await this.uow.tx.insert(Organisation, { id, centreId: id, kind: 'centre', name: centre.name });
    return id;
  }

  findCentre(where: { id: string } | { name: string }): Promise<CentreView | null> {
    return this.uow.manager.findOne(Centre, { where });
  }

  centres(): Promise<CentreView[]> {
    return this.uow.manager.find(Centre, { order: { name: 'ASC' } });
  }

  countCentres(): Promise<number> {
    return this.uow.manager.count(Centre);
  }

  /** One import of a centre at a time; others who only refer to the centre are not held up. */
  async lockCentre(centreId: string): Promise<void> {
    await this.uow.tx.query('SELECT FROM identity.centres WHERE id = $1 FOR NO KEY UPDATE', [centreId]);
  }

  async find(centreId: string, id: string): Promise<OrganisationRow | null> {
    return this.uow.manager.findOne(Organisation, { where: { centreId, id } });
  }

  /** Their ids in the order of the names. */
  async addMany(centreId: string, kind: OrganisationKind, names: readonly string[]): Promise<string[]> {
    const added = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO identity.organisations (centre_id, kind, name)
       SELECT $1, $2, given.name FROM unnest($3::text[]) WITH ORDINALITY AS given (name, place) ORDER BY given.place RETURNING id`,
      [centreId, kind, names],
    );
    return added.map(({ id }) => id);
  }

  async rename(centreId: string, organisations: readonly { id: string; name: string }[]): Promise<void> {
    await this.uow.tx.query(
      `UPDATE identity.organisations AS o SET name = given.name
         FROM jsonb_to_recordset($2) AS given (id uuid, name text)
        WHERE o.centre_id = $1 AND o.id = given.id AND o.name <> given.name`,
      [centreId, JSON.stringify(organisations)],
    );
  }
}
