import type { Band, Day } from '#kernel';

/** One thing that happened after a plan was made, or might; in the words of the house, ids as the rooms know them. */
export type RunChange =
  /** Nobody goes out that day. */
  | { readonly kind: 'close-day'; readonly day: Day }
  /** A host takes nobody any more, from that day on or at all. */
  | { readonly kind: 'lose-venue'; readonly venueId: string; readonly from?: Day }
  /** One visit more than the host's weekly limit, in the week of that Monday. */
  | { readonly kind: 'extra-visit'; readonly venueId: string; readonly week: Day }
  | { readonly kind: 'more-openings'; readonly venueId: string; readonly day: Day; readonly band: Band }
  /** A host will not take this group, on that day or at all; told by telephone, or asked what would come of it. */
  | { readonly kind: 'host-declines'; readonly wishId: string; readonly venueId: string; readonly day?: Day }
  /** The host's inspection covers visits until that day, sooner than now or later. */
  | { readonly kind: 'inspection'; readonly venueId: string; readonly clearedUntil: Day }
  /** One host more like this one, with the same openings. Only asked, never carried out: a real one is registered and opens by itself. */
  | { readonly kind: 'new-venue'; readonly venueId: string }
  | { readonly kind: 'cancel-request'; readonly wishId: string }
  /** More days a group can go. */
  | { readonly kind: 'widen-window'; readonly wishId: string; readonly days: readonly Day[] };
