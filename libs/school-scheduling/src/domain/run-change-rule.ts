import { type Day, dayInWords, isDay } from '#kernel';
import type { RunChange } from './run-change.js';
import { ChangesUnfit } from './scheduling.errors.js';

export interface KnownThings {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly venueIds: ReadonlySet<string>;
  readonly wishIds: ReadonlySet<string>;
}

/** Every change names what this centre and this season have; the first that does not is refused by its number. */
export function assertChangesFit(changes: readonly RunChange[], known: KnownThings): void {
  changes.forEach((change, index) => {
    const refuse = (sentence: string, facts: Record<string, unknown>): never => {
      throw new ChangesUnfit(`${index + 1}번째 변경: ${sentence}`, { index, kind: change.kind, ...facts });
    };
    if ('venueId' in change && !known.venueIds.has(change.venueId)) refuse('그런 체험처가 없습니다.', { venueId: change.venueId });
    if ('wishId' in change && !known.wishIds.has(change.wishId)) refuse('이 기간에 그런 희망이 없습니다.', { wishId: change.wishId });
    for (const day of daysOf(change)) {
      if (isDay(day) && day >= known.firstDay && day <= known.lastDay) continue;
      refuse(`${isDay(day) ? dayInWords(day) : day}은(는) 기간(${known.firstDay} – ${known.lastDay}) 밖입니다.`, { day });
    }
  });
}

/** The days that must lie within the season. A week is named by its Monday, which may lie before; a host may stop from any day on. */
function daysOf(change: RunChange): readonly Day[] {
  if (change.kind === 'close-day' || change.kind === 'more-openings') return [change.day];
  return change.kind === 'widen-window' ? change.days : [];
}
