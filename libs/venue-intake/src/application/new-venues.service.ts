import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity-access';
import type { JobField } from '#kernel';
import { PoolDesk, type VenueFacts, VenueStanding } from '#venue-registry';
import { ClosingTextRepository } from '../persistence/closing-text.repository.js';
import type { RegistrationView } from './intake.views.js';

/** Students, when nobody has said how many. */
const USUAL_SEATS = 10;

/** Makes a venue of a registration: the one place where the intake tells the pool of somebody new. */
@Injectable()
export class NewVenues {
  constructor(private readonly pool: PoolDesk, private readonly standing: VenueStanding, private readonly texts: ClosingTextRepository) {}

  /** In the caller's transaction, and complete; answers the venue's id. */
  async add(actor: Actor, registration: RegistrationView, as: 'lead' | 'contacted'): Promise<string> {
    const { centreId } = actor, isOurs = registration.origin === 'staff', facts = factsOf(registration);
    const { name, venueType, jobField, district } = facts;
    const venueId = await this.pool.addLead(actor, { name, venueType, jobField, district, foundBy: isOurs ? 'coordinator' : 'host', channel: isOurs ? 'phone' : 'form' });
    await this.pool.changeFacts(actor, venueId, 1, facts);
    if (registration.closingText !== null) await this.texts.keep(centreId, [{ venueId, text: registration.closingText }]);
    if (as === 'contacted') await this.standing.move({ centreId, venueId, to: 'contacted', channel: isOurs ? 'phone' : 'form', by: actor.accountId });
    return venueId;
  }
}

const factsOf = ({ name, venueType, jobField, district, address, phone, businessNo, latitude, longitude, seats, contactName, contactEmail, offer }: RegistrationView): VenueFacts => ({
  name: name.trim(), venueType, jobField: jobField as JobField, district: district ?? '', address, addressDetail: null, zip: null, phone, homepage: null, businessNo, nationalNo: null, latitude, longitude,
  directions: null, accessible: false, accessibility: null, facilities: [], levels: ['middle', 'high'], seats: seats ?? USUAL_SEATS, minParty: 1, partiesPerOpening: 1, contactName, contactMobile: null,
  contactEmail, mayPublish: false, notes: offer,
});
