/** Half a day: the time of day an opening or a visit takes. */
export const BANDS = ['am', 'pm'] as const;
export type Band = (typeof BANDS)[number];

/** Usual hours of a half-day visit, Seoul wall clock. */
export const BAND_HOURS: Readonly<Record<Band, { readonly from: string; readonly until: string }>> = {
  am: { from: '10:00', until: '12:00' },
  pm: { from: '14:00', until: '16:00' },
};
