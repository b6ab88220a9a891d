import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { OrganisationNotFound } from '../domain/identity-access.errors.js';
import type { CentreView } from '../domain/views.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

export interface CentreDraft {
  readonly name: string;
  readonly districtName: string;
  readonly phone?: string | null | undefined;
  readonly isSample: boolean;
}

/** The centres of this installation. */
@Injectable()
export class CentreRegister {
  constructor(private readonly uow: UnitOfWork, private readonly organisations: OrganisationRepository) {}

  /** The id also names the centre as an organisation: it is the `organisationId` of directors and inspectors. */
  found({ name, districtName, phone, isSample }: CentreDraft): Promise<string> {
    return this.uow.run(() => this.organisations.addCentre({ name, districtName, phone: phone ?? null, isSample }));
  }

  find(centreId: string): Promise<CentreView | null> {
    return this.organisations.findCentre({ id: centreId });
  }

  findByName(name: string): Promise<CentreView | null> {
    return this.organisations.findCentre({ name });
  }

  list(): Promise<CentreView[]> {
    return this.organisations.centres();
  }

  count(): Promise<number> {
    return this.organisations.countCentres();
  }

  /** The centre as an organisation: whom directors and inspectors act for. */
  async officeOf(centreId: string): Promise<string> {
    const office = await this.organisations.find(centreId, centreId);
    if (office?.kind !== 'centre') throw new OrganisationNotFound();
    return office.id;
  }
}
