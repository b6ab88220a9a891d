import { Injectable } from '@nestjs/common';
import { RegistrationRepository } from '../persistence/registration.repository.js';
import type { RegistrationView } from './intake.views.js';

/** What other rooms may ask about registrations: those who write letters. */
@Injectable()
export class RegistrationCatalogue {
  constructor(private readonly rows: RegistrationRepository) {}

  find(centreId: string, id: string): Promise<RegistrationView | null> {
    return this.rows.find(centreId, id);
  }
}
