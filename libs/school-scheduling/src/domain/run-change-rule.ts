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

/** A repair seats real groups at real hosts. */
export function assertRepairable(changes: readonly RunChange[]): void {
  const index = changes.findIndex(({ kind }) => kind === 'new-venue');
  if (index >= 0) throw new ChangesUnfit(`${index + 1}번째 변경: 새 체험처는 먼저 등록하고 일정을 연 뒤 조정해 주세요. 미리 보기에서만 가정할 수 있습니다.`, { index, kind: 'new-venue' });
}

/** The days that must lie within the season. A week is named by its Monday, which may lie before; a host may stop from any day on. */
function daysOf(change: RunChange): readonly Day[] {
  if (change.kind === 'close-day' || change.kind === 'more-openings') return [change.day];
  if (change.kind === 'host-declines') return change.day === undefined ? [] : [change.day];
  return change.kind === 'widen-window' ? change.days : [];
}
