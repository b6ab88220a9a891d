import { type Band, BANDS, type Day, isDay } from '#kernel';
import { type BlackoutDraft, monthOf, type PatternDraft, type VisitLimits } from '#venue-registry';
import { type Fields, plainLine } from './link-page.js';

/** Changes that are looked at before they are made. */
export const LOOKS = ['pattern', 'drop-pattern', 'copy', 'off', 'limits'] as const;
export type Look = (typeof LOOKS)[number];

export const LIMIT_FIELDS = ['partiesPerDay', 'partiesPerWeek', 'partiesPerMonth', 'daysPerWeek', 'daysPerMonth', 'gapDays'] as const satisfies readonly (keyof VisitLimits)[];

export const lookOf = ({ look }: Fields): Look | undefined => LOOKS.find((known) => known === look);

export const monthIn = ({ month }: Fields, today: Day): Day => (typeof month === 'string' && isDay(month) ? monthOf(month) : monthOf(today));

const dayIn = (text: unknown): Day => (typeof text === 'string' && isDay(text) ? text : '');
/** NaN for what is no number, so that the rule refuses it. */
const wholeIn = (text: unknown): number => (typeof text === 'string' && /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
const wholeOrNull = (text: unknown): number | null => (typeof text !== 'string' || text.trim() === '' ? null : wholeIn(text));

/** Undefined when days are missing: then there is nothing to judge. */
export function patternIn(fields: Fields): PatternDraft | undefined {
  const firstDay = dayIn(fields['from']), lastDay = dayIn(fields['until']);
  if (firstDay === '' || lastDay === '') return undefined;
  return { weekdays: [1, 2, 3, 4, 5].filter((weekday) => fields[`w${weekday}`] !== undefined), bands: BANDS.filter((band) => fields[band] !== undefined), seats: wholeOrNull(fields['seats']), firstDay, lastDay };
}

export function dayOffIn(fields: Fields): BlackoutDraft | undefined {
  const firstDay = dayIn(fields['from']), lastDay = dayIn(fields['until']) || firstDay;
  return firstDay === '' ? undefined : { firstDay, lastDay, reason: plainLine(fields['reason']) ?? '' };
}

export function limitsIn(fields: Fields): VisitLimits {
  return {
    partiesPerDay: wholeIn(fields['partiesPerDay']), partiesPerWeek: wholeIn(fields['partiesPerWeek']), partiesPerMonth: wholeIn(fields['partiesPerMonth']),
    daysPerWeek: wholeOrNull(fields['daysPerWeek']), daysPerMonth: wholeOrNull(fields['daysPerMonth']), gapDays: wholeIn(fields['gapDays']),
  };
}

/** `2027-05-12 am open`: the value of one button. */
export function halfDayIn({ half }: Fields): { heldOn: Day; band: Band; isOpen: boolean } | undefined {
  const [day = '', band, wanted] = typeof half === 'string' ? half.split(' ') : [];
  const known = BANDS.find((each) => each === band);
  return isDay(day) && known && (wanted === 'open' || wanted === 'close') ? { heldOn: day, band: known, isOpen: wanted === 'open' } : undefined;
}

export function seatsIn(fields: Fields): { heldOn: Day; band: Band; isOpen: true; seats: number } | undefined {
  const heldOn = dayIn(fields['day']), band = BANDS.find((each) => each === fields['band']), seats = wholeIn(fields['seats']);
  return heldOn !== '' && band && seats >= 1 && seats <= 500 ? { heldOn, band, isOpen: true, seats } : undefined;
}
