import { Button, Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { CalendarEntry } from '../../../api/calendar-requests.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Meaning } from './entry-words.js';
import { MonthStrip } from './month-strip.js';
import { blocks } from './terms.js';
import styles from './calendar.module.css';

export interface Marking { wrong: ReadonlySet<string>; onMark: (id: string, isWrong: boolean) => void; onEdit: (entry: CalendarEntry) => void }

/** One month: the strip, what keeps classes from going out, and behind a fold what does not. */
export function Month({ month, entries, all, marking }: { month: string; entries: readonly CalendarEntry[]; all: readonly CalendarEntry[]; marking: Marking }) {
  const t = useTranslations();
  const { day, month: nameOf } = useDays();
  const telling = entries.filter(({ kind }) => kind !== 'ordinary');
  const ordinary = entries.filter(({ kind }) => kind === 'ordinary');
  const listed = new Set(entries.map(({ id }) => id));
  const goingOn = all.filter(({ id, kind, firstDay, lastDay }) => blocks(kind) && firstDay < month && lastDay >= month && !listed.has(id));
  return (
    <section className={styles.month} aria-label={nameOf(month)}>
      <h2>{nameOf(month)}</h2>
      <MonthStrip month={month} entries={all} />
      {goingOn.map((entry) => <p key={entry.id} className={styles.nothing}>{t('calendar.goingOn', { name: entry.name, until: day(entry.lastDay) })}</p>)}
      {telling.length > 0 && <Entries entries={telling} marking={marking} />}
      {telling.length + goingOn.length === 0 && <p className={styles.nothing}>{t('calendar.nothing')}</p>}
      {ordinary.length > 0 && (
        <details className={styles.ordinary}>
          <summary>{t('calendar.ordinary', { n: ordinary.length })}</summary>
          <Entries entries={ordinary} marking={marking} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries, marking }: { entries: readonly CalendarEntry[]; marking: Marking }) {
  return <ul className={styles.entries}>{entries.map((entry) => <Entry key={entry.id} entry={entry} marking={marking} />)}</ul>;
}

const TONES = { proposed: 'mid', confirmed: 'good', corrected: 'good', differs: 'bad' } as const;

function Entry({ entry, marking: { wrong, onMark, onEdit } }: { entry: CalendarEntry; marking: Marking }) {
  const t = useTranslations();
  const { range } = useDays();
  const isProposed = entry.state === 'proposed';
  return (
    <li className={styles.entry} data-wrong={(isProposed && wrong.has(entry.id)) || undefined}>
      <div className={styles.what}>
        <strong>{range(entry.firstDay, entry.lastDay)}</strong>
        <span>{entry.name}</span>
        <Meaning word={entry} />
        {entry.timetableWeekday !== null && <span>{t('calendarUpload.timetable', { weekday: t(`weekday.${String(entry.timetableWeekday) as '1'}`) })}</span>}
        <span className={styles.state}><Badge tone={TONES[entry.state]}>{t(`calendar.states.${entry.state}`)}</Badge> {t('calendar.from', { source: t(`calendar.sources.${entry.source}`) })}</span>
      </div>
      <div className={styles.buttons}>
        {isProposed && (
          <Checkbox checked={wrong.has(entry.id)} onChange={(e) => onMark(entry.id, e.currentTarget.checked)}
            label={<>{t('calendar.wrong')}<span className="hidden-words"> {entry.name} {range(entry.firstDay, entry.lastDay)}</span></>} />
        )}
        <Button variant="default" onClick={() => onEdit(entry)}>{t('calendar.edit')}<span className="hidden-words"> {entry.name} {range(entry.firstDay, entry.lastDay)}</span></Button>
      </div>
    </li>
  );
}
