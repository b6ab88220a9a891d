import type { VenueStatus } from '#venue-registry';
import type { Likeness, VenueTraits } from '../domain/likeness.js';
import type { RegistrationFacts, RegistrationOrigin, RegistrationState } from '../domain/registration.js';

export interface RegistrationView extends RegistrationFacts {
  readonly id: string;
  readonly origin: RegistrationOrigin;
  readonly state: RegistrationState;
  /** Of the link it came by; null: none. */
  readonly linkLabel: string | null;
  /** Null: the public. */
  readonly preparedBy: string | null;
  readonly preparedByName: string | null;
  readonly receivedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly venueId: string | null;
  readonly version: number;
}

/** A venue as duplicates are looked for. */
export interface PoolVenue extends VenueTraits {
  readonly id: string;
  readonly code: string;
  readonly district: string;
  readonly status: VenueStatus;
}

export interface AlikeView extends Likeness { readonly venue: PoolVenue }
/** Two entries that may be one place; `metres` between them where both are known. */
export interface AlikePair extends Likeness { readonly one: PoolVenue; readonly other: PoolVenue; readonly metres: number | null }

export interface MergeView {
  readonly id: string;
  readonly keptId: string;
  readonly keptName: string;
  readonly lostId: string;
  readonly lostName: string;
  readonly reason: string;
  readonly openingsMoved: number;
  readonly mergedByName: string;
  readonly mergedAt: Date;
}
