import { useTranslations } from 'use-intl';
import type { Availability, CalendarDay, HalfDay } from '../../api/availability-requests.js';
import { mondayOf, useDays, weekdayOf } from '../../parts/days.js';
import styles from './host.module.css';

const STATES = ['open', 'asked', 'confirmed', 'uncleared', 'closed'] as const;
const COLUMNS = [0, 1, 2, 3, 4] as const;
type OnHalf = (day: CalendarDay, half: HalfDay) => void;

export const isOpenHalf = ({ state }: HalfDay): boolean => state !== 'none' && state !== 'closed';

/** The working days of a month, on every width as five columns; one press opens or closes a half-day. */
export function MonthGrid({ month, busy, onHalf }: { month: Availability; busy: boolean; onHalf: OnHalf }) {
  const t = useTranslations();
  const days = useDays();
  const weeks = new Map<string, (CalendarDay | undefined)[]>();
  for (const day of month.days) {
    if (weekdayOf(day.day) > 5) continue;
    const week = weeks.get(mondayOf(day.day)) ?? [];
    week[weekdayOf(day.day) - 1] = day;
    weeks.set(mondayOf(day.day), week);
  }
  return (
    <>
      <table className={styles.month} aria-busy={busy}>
        <caption className="hidden-words">{t('openings.caption', { month: days.month(month.month) })}</caption>
        <thead><tr>{COLUMNS.map((c) => <th key={c} scope="col">{t(`weekday.${String(c + 1) as '1'}`)}</th>)}</tr></thead>
        <tbody>
          {[...weeks].map(([monday, week]) => (
            <tr key={monday}>{COLUMNS.map((c) => { const day = week[c]; return day ? <DayCell key={c} day={day} onHalf={onHalf} /> : <td key={c} className={styles.outside} />; })}</tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.legend} aria-label={t('openings.legend')}>{STATES.map((s) => <li key={s} data-state={s}>{t(`availability.${s}`)}</li>)}</ul>
    </>
  );
}

function DayCell({ day, onHalf }: { day: CalendarDay; onHalf: OnHalf }) {
  const t = useTranslations();
  const days = useDays();
  const halves = day.halves.filter((half) => day.closedBecause === null || half.visits > 0);
  return (
    <td data-past={day.isPast}>
      <p className={styles.date}>{Number(day.day.slice(8))}</p>
      {day.closedBecause && <p className={styles.off}>{day.closedBecause}</p>}
      {halves.map((half) => (
        <button key={half.band} type="button" className={styles.slot} data-state={half.state} disabled={day.isPast} onClick={() => onHalf(day, half)}>
          <span className="hidden-words">{days.day(day.day)} </span>
          <b>{t(`availability.${half.band}`)}</b> <span>{t(`availability.${half.state}`)}</span>
          {half.visits > 1 && <small>{t('availability.visits', { n: String(half.visits) })}</small>}
          {half.visits === 1 && <small>{t('availability.students', { n: String(half.seatsTaken) })}</small>}
          {half.visits === 0 && (half.state === 'open' || half.state === 'uncleared') && <small>{t('availability.students', { n: String(half.seats) })}</small>}
        </button>
      ))}
    </td>
  );
}
