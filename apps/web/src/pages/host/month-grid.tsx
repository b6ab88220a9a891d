import { useTranslations } from 'use-intl';
import type { Band, Opening } from '../../api/types.js';
import { addDays, mondayOf, today, useDays, weekdayOf } from '../../parts/days.js';
import styles from './host.module.css';
import type { Slot } from './opening-dialog.js';

const BANDS: readonly Band[] = ['am', 'pm'];
const STATES = ['open', 'booked', 'uncleared', 'closed'] as const;

/** What a slot is to the host: booked as soon as somebody comes, whatever else it is. */
export const stateOf = (opening: Opening | undefined): (typeof STATES)[number] | 'none' => {
  if (!opening) return 'none';
  return opening.seatsTaken > 0 ? 'booked' : opening.status;
};

/** A month: a table of weeks on a wide screen, a list of days on a phone; both half-days of each day. */
export function MonthGrid({ first, last, openings, onSlot }: { first: string; last: string; openings: readonly Opening[]; onSlot: (slot: Slot) => void }) {
  const t = useTranslations();
  const { month } = useDays();
  const weeks: string[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) weeks.push(monday);
  const columns = [0, 1, 2, 3, 4, 5, 6];
  return (
    <>
      <table className={styles.month}>
        <caption className="hidden-words">{t('openings.caption', { month: month(first) })}</caption>
        <thead><tr>{columns.map((c) => <th key={c} scope="col">{t(`weekday.${String(c + 1) as '1'}`)}</th>)}</tr></thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              {columns.map((c) => {
                const day = addDays(monday, c);
                return day < first || day > last ? <td key={c} className={styles.outside} /> : <DayCell key={c} day={day} openings={openings} onSlot={onSlot} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.legend} aria-label={t('openings.legend')}>
        {STATES.map((s) => <li key={s} data-state={s}>{t(`openings.${s}`)}</li>)}
      </ul>
    </>
  );
}

function DayCell({ day, openings, onSlot }: { day: string; openings: readonly Opening[]; onSlot: (slot: Slot) => void }) {
  const t = useTranslations();
  const days = useDays();
  const past = day < today();
  return (
    <td data-weekend={weekdayOf(day) > 5} data-past={past}>
      <p className={styles.date}>{Number(day.slice(8))}<span className={styles.weekday}> ({days.weekday(day)})</span></p>
      {BANDS.map((band) => {
        const opening = openings.find((o) => o.heldOn === day && o.band === band);
        const state = stateOf(opening);
        return (
          <button key={band} type="button" className={styles.slot} data-state={state} disabled={past} onClick={() => onSlot({ day, band, opening })}>
            <span className="hidden-words">{days.day(day)} </span>
            <b>{t(`band.${band}`)}</b> <span>{t(`openings.${state}`)}</span>
            {opening && state !== 'closed' && <small>{t('openings.seats', { taken: String(opening.seatsTaken), n: String(opening.seats) })}</small>}
          </button>
        );
      })}
    </td>
  );
}
