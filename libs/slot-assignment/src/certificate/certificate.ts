/** The rules a certificate may put a price on; each has its own file in `layers/`. */
export const LAYER_NAMES = [
  'seats', 'parties-per-opening', 'parties-per-day', 'parties-per-week', 'parties-per-month', 'day-load', 'week-load', 'request-parties',
] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

/** Price of one unit of one limited thing: of venue, district or request `of`, at the opening (`2027-03-02 am`), day, week (its Monday) or month `at`. */
export interface Multiplier {
  readonly layer: LayerName;
  readonly of: string;
  /** Absent for `request-parties`, which has no time. */
  readonly at?: string;
  readonly price: number;
}

/**
 * Proof that no plan is worth more than `bound`. Anyone can check it without a solver: charge every plan the listed prices for what it uses,
 * pay them back for all there is, and let each request choose its best date on its own (`checkCertificate`).
 */
export interface Certificate {
  readonly format: 'goreuge-assignment-certificate/1';
  /** Fingerprint of the problem the proof is about. */
  readonly inputHash: string;
  readonly bound: number;
  /** Prices above zero; whatever is not listed costs nothing. */
  readonly multipliers: readonly Multiplier[];
}
