import { LIKELY, type Likeness, likenessOf, type PlainVenue, plainVenue, type VenueTraits } from './likeness.js';

export interface Known<T extends VenueTraits> { readonly venue: T; readonly likeness: Likeness }

/** About 110 m: whoever is near shares a square or touches one. */
const SQUARE_DEGREES = 0.001;

/**
 * Venues by what two entries of one place have in common, so that ten thousand are not each compared with ten thousand.
 * Two entries that share neither number, phone, name, house nor neighbourhood are never alike.
 */
export class AlikeFinder<T extends VenueTraits> {
  private readonly entries: { readonly venue: T; readonly plain: PlainVenue }[] = [];
  private readonly byKey = new Map<string, number[]>();

  constructor(venues: readonly T[] = []) {
    for (const venue of venues) this.add(venue);
  }

  add(venue: T): void {
    const plain = plainVenue(venue);
    const at = this.entries.push({ venue, plain }) - 1;
    for (const key of [...keysOf(plain), ...squaresAround(venue, 0)]) {
      const here = this.byKey.get(key);
      if (here) here.push(at);
      else this.byKey.set(key, [at]);
    }
  }

  /** Those likely to be the same place, the likeliest first. */
  alike(traits: VenueTraits): Known<T>[] {
    const plain = plainVenue(traits);
    const candidates = new Set([...keysOf(plain), ...squaresAround(traits, 1)].flatMap((key) => this.byKey.get(key) ?? []));
    return [...candidates].flatMap((at) => {
      const entry = this.entries[at];
      if (!entry || entry.venue === traits) return [];
      const likeness = likenessOf(plain, entry.plain);
      return likeness.score >= LIKELY ? [{ venue: entry.venue, likeness }] : [];
    }).sort((a, b) => b.likeness.score - a.likeness.score);
  }
}

function keysOf({ traits, name, phone, address }: PlainVenue): string[] {
  return [
    ...(traits.businessNo === null ? [] : [`business ${traits.businessNo}`]), ...(name === '' ? [] : [`name ${name}`]),
    ...(phone === null ? [] : [`phone ${phone}`]), ...(address === null ? [] : [`address ${address}`]),
  ];
}

function squaresAround({ latitude, longitude }: VenueTraits, reach: number): string[] {
  if (latitude === null || longitude === null) return [];
  const [row, column] = [Math.floor(latitude / SQUARE_DEGREES), Math.floor(longitude / SQUARE_DEGREES)];
  const steps = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  return steps.flatMap((up) => steps.map((across) => `square ${row + up} ${column + across}`));
}
