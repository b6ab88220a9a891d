/** open: may be offered; uncleared: opened, but no valid inspection covers the day; closed: the host took it back. */
export const OPENING_STATUSES = ['open', 'uncleared', 'closed'] as const;
export type OpeningStatus = (typeof OPENING_STATUSES)[number];
