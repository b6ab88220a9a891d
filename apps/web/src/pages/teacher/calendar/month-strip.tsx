import type { CalendarEntry, EventKind } from '../../../api/calendar-requests.js';
import { addDays, weekdayOf } from '../../../parts/days.js';
import { blocks, endOfMonth, KINDS } from './terms.js';
import styles from './calendar.module.css';

/** A month at a glance, one cell a day; the list below says the same in words. */
export function MonthStrip({ month, entries }: { month: string; entries: readonly CalendarEntry[] }) {
  const days: string[] = [];
  for (let day = month; day <= endOfMonth(month); day = addDays(day, 1)) days.push(day);
  return (
    <div className={styles.strip} aria-hidden="true">
      {days.map((day) => <span key={day} className={styles.cell} data-kind={kindOn(day, entries)} data-weekend={weekdayOf(day) > 5 || undefined}>{Number(day.slice(8))}</span>)}
    </div>
  );
}

/** The kind that weighs most: exams first. */
function kindOn(day: string, entries: readonly CalendarEntry[]): EventKind | undefined {
  const kinds = entries.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay).map(({ kind }) => kind);
  return KINDS.find((kind) => (blocks(kind) || kind === 'career-day') && kinds.includes(kind));
}
