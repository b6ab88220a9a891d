import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { OrganisationKind } from '../domain/role.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/** Names and ids of the organisations people act for; rooms above keep what else there is to know about them under the same id. */
@Injectable()
export class OrganisationRegister {
  constructor(private readonly uow: UnitOfWork, private readonly organisations: OrganisationRepository) {}

  /** Ids in the order of the names. */
  addMany(centreId: string, kind: Exclude<OrganisationKind, 'centre'>, names: readonly string[]): Promise<string[]> {
    return this.uow.run(() => this.organisations.addMany(centreId, kind, names));
  }

  /** Ids of other centres are passed over. */
  rename(centreId: string, organisations: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
    return this.uow.run(() => this.organisations.rename(centreId, organisations));
  }
}
