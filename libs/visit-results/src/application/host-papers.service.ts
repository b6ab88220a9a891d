import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { assertWhole, type HostPapers } from '../domain/host-papers.js';
import { SafetyFileRepository } from '../persistence/safety-file.repository.js';

/** What the centre has seen of a host's papers: insurance, and the training of its mentor. */
@Injectable()
export class HostPaperDesk {
  constructor(private readonly uow: UnitOfWork, private readonly venues: VenueCatalogue, private readonly files: SafetyFileRepository) {}

  async find(actor: Actor, venueId: string): Promise<HostPapers> {
    await this.assertOwn(actor, venueId);
    return this.files.papersOf(actor.centreId, venueId);
  }

  /** HostPapersIncomplete, SettingsStale; `version` 0: nothing was written down before. */
  async change(actor: Actor, venueId: string, papers: HostPapers): Promise<HostPapers> {
    await this.assertOwn(actor, venueId);
    assertWhole(papers);
    await this.uow.run(() => this.files.writePapers(actor.centreId, venueId, papers));
    return this.files.papersOf(actor.centreId, venueId);
  }

  private async assertOwn(actor: Actor, venueId: string): Promise<void> {
    assertRole(actor, 'director');
    if (!(await this.venues.find(actor.centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
  }
}
