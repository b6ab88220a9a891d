import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';
import { AlternativeFinder } from './application/alternative-finder.service.js';
import { CentreNegotiations } from './application/centre-negotiations.service.js';
import { NegotiationCatalogue } from './application/negotiation-catalogue.service.js';
import { NegotiationDesk } from './application/negotiation-desk.service.js';
import { NegotiationStore } from './application/negotiation-store.service.js';
import { NegotiationWatch } from './application/negotiation-watch.service.js';
import { SchoolLinks } from './application/school-links.service.js';
import { SchoolProposal } from './application/school-proposal.service.js';
import { Settlement } from './application/settlement.service.js';
import { WholeGroup } from './application/whole-group.service.js';
import { NegotiationQueries } from './persistence/negotiation.queries.js';
import { NegotiationRepository } from './persistence/negotiation.repository.js';
import { SchoolLinkRepository } from './persistence/school-link.repository.js';

const doors = [CentreNegotiations, NegotiationCatalogue, NegotiationDesk, NegotiationWatch, SchoolLinks, SchoolProposal, WholeGroup];

/** Another day is looked for, after publication. Needs `LinkSecret`, bound by each app. */
@Module({
  imports: [BookingModule, IdentityAccessModule, SchoolSchedulingModule, VenueRegistryModule],
  providers: [...doors, AlternativeFinder, NegotiationQueries, NegotiationRepository, NegotiationStore, SchoolLinkRepository, Settlement],
  exports: doors,
})
export class NegotiationModule {}
