import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationRegister } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { VenueStanding } from '#venue-registry';
import { NewVenueRepository } from '../persistence/new-venue.repository.js';
import type { RegistrationView } from './intake.views.js';

/** Makes a venue of a registration: the one place where the intake tells the pool of somebody new. */
@Injectable()
export class NewVenues {
  constructor(private readonly organisations: OrganisationRegister, private readonly rows: NewVenueRepository, private readonly standing: VenueStanding, private readonly clock: Clock) {}

  /** In the caller's transaction; answers the venue's id. */
  async add(actor: Actor, registration: RegistrationView, as: 'lead' | 'contacted'): Promise<string> {
    const { centreId } = actor;
    const [venueId] = await this.organisations.addMany(centreId, 'venue', [registration.name.trim()]);
    if (venueId === undefined) throw new Error('NewVenues: no id for a new venue');
    await this.rows.add(centreId, venueId, registration, dayInSeoul(this.clock.now()));
    if (registration.closingText !== null) await this.rows.keepClosingTexts(centreId, [{ venueId, text: registration.closingText }]);
    if (as === 'contacted') await this.standing.move({ centreId, venueId, to: 'contacted', channel: registration.origin === 'staff' ? 'phone' : 'form', by: actor.accountId });
    return venueId;
  }
}
