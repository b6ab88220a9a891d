import { type Day, dayAndYearInWords, isWeekend } from '#kernel';
import { OpeningDayPassed, OpeningDuplicated, OpeningOnClosedDay } from './venue-registry.errors.js';

/** Days named in one refusal; an import can be wrong thousands of times. */
const MOST_NAMED = 20;

interface ClosedDay { readonly day: Day; readonly because: string; readonly openings: number }

/** Nobody visits on weekends and public holidays, so nothing opens then. Lists every such day, with its reason. */
export function assertDaysOpen(days: readonly Day[], holidays: ReadonlyMap<Day, string>): void {
  const closed = new Map<Day, ClosedDay>();
  for (const day of days) {
    const because = holidays.get(day) ?? (isWeekend(day) ? '주말' : undefined);
    if (because !== undefined) closed.set(day, { day, because, openings: (closed.get(day)?.openings ?? 0) + 1 });
  }
  if (closed.size === 0) return;
  const listed = [...closed.values()].sort((a, b) => a.day.localeCompare(b.day));
  const named = listed.slice(0, MOST_NAMED).map(({ day, because }) => `${dayAndYearInWords(day)} ${because}`).join(', ');
  const more = listed.length > MOST_NAMED ? ` 외 ${listed.length - MOST_NAMED}일` : '';
  throw new OpeningOnClosedDay(`주말과 공휴일에는 일정을 열 수 없습니다: ${named}${more}.`, { days: listed });
}

/** What has been cannot be opened or changed any more. */
export function assertNotPassed(day: Day, today: Day): void {
  if (day < today) throw new OpeningDayPassed(`${dayAndYearInWords(day)}은 이미 지난 날입니다. 오늘부터의 일정만 열거나 바꿀 수 있습니다.`, { heldOn: day, today });
}

interface PlaceAndTime { readonly venueId: string; readonly heldOn: Day; readonly band: string }

/** One venue opens a half-day once. */
export function assertEachOnce(openings: readonly PlaceAndTime[]): void {
  const seen = new Set<string>();
  const twice = openings.filter(({ venueId, heldOn, band }) => {
    const key = `${venueId} ${heldOn} ${band}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  const [first] = twice;
  if (!first) return;
  throw new OpeningDuplicated(`같은 체험처의 같은 반나절이 두 번 들어 있습니다: ${twice.length}건, 처음은 ${dayAndYearInWords(first.heldOn)}.`, {
    openings: twice.slice(0, MOST_NAMED).map(({ venueId, heldOn, band }) => ({ venueId, heldOn, band })),
  });
}
