export { Duplicates } from './application/duplicates.service.js';
export type { AlikePair, AlikeView, MergeView, PoolVenue, RegistrationView } from './application/intake.views.js';
export { RegistrationCatalogue } from './application/registration-catalogue.service.js';
export { type Approval, RegistrationDesk } from './application/registration-desk.service.js';
export { type OpenedForm, RegistrationDoor } from './application/registration-door.service.js';
export { type NearView, Surroundings, type SurroundingsView } from './application/surroundings.service.js';
export { type AlikeRow, type ImportOptions, type ImportView, VenueImports, type VenueSheetFile } from './application/venue-imports.service.js';
export { type MergeOrder, VenueMerges } from './application/venue-merges.service.js';
export { VENUE_SHEET_FORMATS, type VenueSheetFormat, VenueSheets } from './application/venue-sheets.service.js';
export { type Closure, type ClosingRule, dayUnder, type DayUnderRule, type HolidayTable, isWhollyUnderstood } from './domain/closing-rule.js';
export { type ClosingRuleCoverage, closingRuleCoverage } from './domain/closing-rule-coverage.js';
export { LIKELY, type Likeness, LIKENESS_REASONS, type LikenessReason, type VenueTraits } from './domain/likeness.js';
export { readClosingRule } from './domain/read-closing-rule.js';
export {
  faultsOfRegistration, type FieldFault, REGISTRATION_ORIGINS, REGISTRATION_STATES, type RegistrationDraft, type RegistrationFacts, type RegistrationOrigin, type RegistrationState,
} from './domain/registration.js';
export { REGISTRATION_DECIDED, REGISTRATION_RECEIVED, type RegistrationEvent } from './domain/venue-intake.events.js';
export {
  AlikeVenues, ApprovedByPreparer, MergeRefused, RegistrationDecided, RegistrationIncomplete, RegistrationNotFound, RegistrationRefused, RegistrationStale,
} from './domain/venue-intake.errors.js';
export { readVenueSheet, type SheetVenue, VENUE_COLUMNS, VENUE_SEATS } from './files/read-venue-sheet.js';
export { JusoAddressBook } from './juso/juso-address-book.js';
export { type AddressAnswer, AddressBook, AddressBookSettings, type FoundAddress } from './ports/address-book.js';
export { InspectionsAhead } from './ports/inspections-ahead.js';
export { RegistrationCatalogueModule } from './registration-catalogue.module.js';
export { VenueIntakeModule } from './venue-intake.module.js';
