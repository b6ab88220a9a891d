import { Module } from '@nestjs/common';
import { RegistrationCatalogue } from './application/registration-catalogue.service.js';
import { RegistrationRepository } from './persistence/registration.repository.js';

/** Reading only, for processes that neither import nor merge: it needs no ports. */
@Module({ providers: [RegistrationCatalogue, RegistrationRepository], exports: [RegistrationCatalogue] })
export class RegistrationCatalogueModule {}
