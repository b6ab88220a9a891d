import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { VenuePoolModule, VenueRegistryModule } from '#venue-registry';
import { Duplicates } from './application/duplicates.service.js';
import { MergedOpenings } from './application/merged-openings.service.js';
import { NewVenues } from './application/new-venues.service.js';
import { RegistrationDesk } from './application/registration-desk.service.js';
import { RegistrationDoor } from './application/registration-door.service.js';
import { Surroundings } from './application/surroundings.service.js';
import { VenueImports } from './application/venue-imports.service.js';
import { VenueMerges } from './application/venue-merges.service.js';
import { VenueSheets } from './application/venue-sheets.service.js';
import { JusoAddressBook } from './juso/juso-address-book.js';
import { ClosingTextRepository } from './persistence/closing-text.repository.js';
import { OnePlaceRepository } from './persistence/one-place.repository.js';
import { RegistrationRepository } from './persistence/registration.repository.js';
import { PlaceQueries } from './persistence/place.queries.js';
import { VenueSheetQueries } from './persistence/venue-sheet.queries.js';
import { AddressBook } from './ports/address-book.js';

const FRONT_DOOR = [Duplicates, RegistrationDesk, RegistrationDoor, Surroundings, VenueImports, VenueMerges, VenueSheets];

/** How venues come into the pool. Needs the ports of the venue room, and `AddressBookSettings`; bound by each app. */
@Module({
  imports: [IdentityAccessModule, VenuePoolModule, VenueRegistryModule],
  providers: [...FRONT_DOOR, MergedOpenings, NewVenues, ClosingTextRepository, OnePlaceRepository, PlaceQueries, RegistrationRepository, VenueSheetQueries, { provide: AddressBook, useClass: JusoAddressBook }],
  exports: [...FRONT_DOOR, AddressBook],
})
export class VenueIntakeModule {}
