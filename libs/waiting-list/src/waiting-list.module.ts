import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { VenueRegistryModule } from '#venue-registry';
import { WaitLinks } from './application/wait-links.service.js';
import { WaitingCatalogue } from './application/waiting-catalogue.service.js';
import { WaitingDesk } from './application/waiting-desk.service.js';
import { WaitingPromotion } from './application/waiting-promotion.service.js';
import { WaitingSettlement } from './application/waiting-settlement.service.js';
import { WaitingWatch } from './application/waiting-watch.service.js';
import { PromotionRepository } from './persistence/promotion.repository.js';
import { WaitLinkRepository } from './persistence/wait-link.repository.js';
import { WaiterRepository } from './persistence/waiter.repository.js';
import { WaitingQueries } from './persistence/waiting.queries.js';

const doors = [WaitingCatalogue, WaitingDesk, WaitingPromotion, WaitingWatch, WaitLinks];

/** Groups wait for seats. Needs `LinkSecret` and `FreeDays`, bound by each app. */
@Module({
  imports: [BookingModule, IdentityAccessModule, VenueRegistryModule],
  providers: [...doors, PromotionRepository, WaitingQueries, WaitingSettlement, WaitLinkRepository, WaiterRepository],
  exports: doors,
})
export class WaitingListModule {}
