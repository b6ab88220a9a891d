import { Button } from '@mantine/core';
import { IconCircle, IconTriangle, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SchoolDay, SchoolWeek, WeekMark } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { Choices } from '../../../parts/choices.js';
import { useDays, weekdayOf } from '../../../parts/days.js';
import type { WishEditing } from './use-wish-form.js';
import { MOST_RANKED_DAYS } from './wish-form.js';
import styles from './wish.module.css';

const ICONS = { good: IconCircle, 'rather-not': IconTriangle, impossible: IconX } as const;
const TONES = { good: 'good', 'rather-not': 'mid', impossible: 'bad' } as const;
const MARKS: readonly WeekMark[] = ['good', 'rather-not', 'impossible'];
const CODES = ['EXAM', 'VACATION', 'CLOSURE', 'HOLIDAY', 'SCHOOL_EVENT'] as const;

/** Every week of the season with its crowd, its mark and its days; days the grade cannot go say why. */
export function WeekList({ weeks, ...editing }: WishEditing & { weeks: readonly SchoolWeek[] }) {
  return (
    <ol className={styles.weeks}>
      {weeks.map((week) => <WeekRow key={week.week} week={week} {...editing} />)}
    </ol>
  );
}

function WeekRow({ week, form, set }: WishEditing & { week: SchoolWeek }) {
  const t = useTranslations();
  const days = useDays();
  const full = week.wished > week.seats;
  const name = days.week(week.week);
  const possible = week.days.some((d) => d.available);
  const marks = useRef<HTMLDivElement>(null);
  const clear = () => {
    const { [week.week]: _cleared, ...others } = form.weekMarks;
    set({ weekMarks: others });
    // The button goes away with the mark; who pressed it by keyboard stays in the row.
    marks.current?.querySelector('input')?.focus();
  };
  return (
    <li className={styles.week}>
      <div className={styles.weekHead}>
        <h3>{name}</h3>
        <p className={styles.crowd}>
          {t('wish.crowd', { wished: week.wished, seats: week.seats })} {full ? <Badge tone="bad">{t('wish.crowded')}</Badge> : <span className={styles.roomy}>{t('wish.roomy')}</span>}
        </p>
        <span aria-hidden className={styles.meter} data-full={full}><span style={{ inlineSize: `${Math.min(100, (week.wished / Math.max(1, week.seats)) * 100)}%` }} /></span>
      </div>
      <ul className={styles.days} aria-label={t('wish.dayList', { week: name })}>
        {week.days.filter((d) => weekdayOf(d.day) <= 5).map((d) => <DayButton key={d.day} day={d} form={form} set={set} errors={{}} />)}
      </ul>
      {possible && (
        <div ref={marks} className={styles.mark}>
          <Choices legend={t('wish.mark', { week: name })} legendHidden value={form.weekMarks[week.week]}
            onChange={(to) => set({ weekMarks: { ...form.weekMarks, [week.week]: to } })}
            options={MARKS.map((mark) => {
              const Icon = ICONS[mark];
              return { value: mark, label: t(`wish.marks.${mark}`), icon: <Icon aria-hidden size={18} stroke={2.5} />, tone: TONES[mark] };
            })} />
          {form.weekMarks[week.week] && <Button variant="subtle" size="compact-md" onClick={clear}>{t('wish.clear')}<span className="hidden-words"> {name}</span></Button>}
        </div>
      )}
    </li>
  );
}

function DayButton({ day: d, form, set }: WishEditing & { day: SchoolDay }) {
  const t = useTranslations();
  const { short, weekday } = useDays();
  const rank = form.rankedDays.indexOf(d.day);
  const face = <><b>{short(d.day)}</b> <span>{weekday(d.day)}</span></>;
  if (!d.available && rank < 0) {
    const code = CODES.find((c) => c === d.because?.code);
    return <li className={styles.closed}>{face} <small>{code ? t(`wish.because.${code}`) : ''}{d.because?.name && <span className="hidden-words"> {d.because.name}</span>}</small></li>;
  }
  const toggle = () => set({ rankedDays: rank < 0 ? [...form.rankedDays, d.day] : form.rankedDays.filter((x) => x !== d.day) });
  return (
    <li>
      <button type="button" className={styles.day} aria-pressed={rank >= 0} disabled={rank < 0 && form.rankedDays.length >= MOST_RANKED_DAYS} onClick={toggle}>
        {face} <small>{rank >= 0 ? t('wish.rank', { n: String(rank + 1) }) : ' '}</small>
      </button>
    </li>
  );
}
