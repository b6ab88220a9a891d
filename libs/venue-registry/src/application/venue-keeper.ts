import { type Actor, assertRole } from '#identity-access';

/** Whoever keeps a venue's days: its host with an account, or from the link in a mail. */
export interface VenueKeeper { readonly centreId: string; readonly venueId: string }

/** Forbidden for anybody who is no host. */
export function keeperOf(actor: Actor): VenueKeeper {
  assertRole(actor, 'host');
  return { centreId: actor.centreId, venueId: actor.organisationId };
}
