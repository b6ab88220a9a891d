import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { CodeTwice } from '../domain/identity-access.errors.js';
import type { SchoolDraft, SchoolView } from '../domain/views.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';
import { SchoolRepository } from '../persistence/school.repository.js';

/** The schools a centre serves. */
@Injectable()
export class SchoolRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly schools: SchoolRepository,
  ) {}

  /** New codes are added, known ones brought up to date; importing the same twice changes nothing. Returns id by code. */
  async importSchools(centreId: string, drafts: readonly SchoolDraft[]): Promise<Map<string, string>> {
    assertCodesOnce(drafts);
    return this.uow.run(async () => {
      await this.organisations.lockCentre(centreId);
      const ids = await this.schools.idsByCode(centreId, drafts.map(({ code }) => code));
      const [known, added] = [drafts.filter(({ code }) => ids.has(code)), drafts.filter(({ code }) => !ids.has(code))];
      await this.organisations.rename(centreId, known.map(({ code, name }) => ({ id: ids.get(code)!, name })));
      const addedIds = await this.organisations.addMany(centreId, 'school', added.map(({ name }) => name));
      added.forEach(({ code }, at) => ids.set(code, addedIds[at]!));
      const schools = drafts.map((draft) => ({ ...draft, id: ids.get(draft.code)! }));
      await this.schools.upsert(centreId, schools);
      return new Map(schools.map(({ code, id }) => [code, id]));
    });
  }

  find(centreId: string, id: string): Promise<SchoolView | null> {
    return this.schools.find(centreId, id);
  }

  /** The centre that serves the school; null when there is no such school. */
  centreOf(id: string): Promise<string | null> {
    return this.schools.centreOf(id);
  }

  list(centreId: string): Promise<SchoolView[]> {
    return this.schools.list(centreId);
  }
}

function assertCodesOnce(drafts: readonly SchoolDraft[]): void {
  const codes = drafts.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  if (twice.length > 0) throw new CodeTwice([...new Set(twice)]);
}
