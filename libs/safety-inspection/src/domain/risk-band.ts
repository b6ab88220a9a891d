import type { JobField } from '#kernel';
import type { VenueType } from '#venue-registry';

/** How much can go wrong at a place: 낮음, 보통, 높음. */
export const RISK_BANDS = ['low', 'medium', 'high'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** Months a pass lasts, by risk. */
export type ValidityMonths = Readonly<Record<RiskBand, number>>;
export const USUAL_MONTHS: ValidityMonths = { low: 24, medium: 12, high: 6 };

/** Machines, heights and heavy loads. */
const HIGH: readonly JobField[] = ['construction', 'installation-production'];
/** Desks and screens; low only where a public body keeps the house. */
const DESK_WORK: readonly JobField[] = ['office-finance', 'education-welfare-safety', 'arts-media-sports'];

export function riskBandOf({ venueType, jobField }: { readonly venueType: VenueType; readonly jobField: JobField }): RiskBand {
  if (HIGH.includes(jobField)) return 'high';
  return venueType === 'public' && DESK_WORK.includes(jobField) ? 'low' : 'medium';
}
