/** One building as the register of road addresses knows it. */
export interface FoundAddress {
  readonly roadAddress: string;
  /** Town, such as a legal dong: what a venue's `district` is. */
  readonly district: string;
  readonly zip: string;
  /** Where its entrance is, WGS 84; null when only the address is known, for coordinates are another service with another key. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
}

/** not-configured: no key; refused-key: the key is wrong or has expired; unclear: the address itself, in words for people; unreachable: try again later. */
export type AddressAnswer =
  | { readonly state: 'found'; readonly addresses: readonly FoundAddress[]; readonly total: number }
  | { readonly state: 'unclear'; readonly message: string }
  | { readonly state: 'not-configured' | 'refused-key' | 'unreachable'; readonly message: string };

/** Asks the register of road addresses. Never throws for what the register says, and never invents a place. */
export abstract class AddressBook {
  abstract find(address: string): Promise<AddressAnswer>;
}

/** How the register is reached; bound by each app from its environment. No search key: only coordinates given by hand. */
export abstract class AddressBookSettings {
  abstract readonly url: string;
  abstract readonly searchKey: string | undefined;
  /** Coordinates need a key of their own. */
  abstract readonly placeKey: string | undefined;
}
