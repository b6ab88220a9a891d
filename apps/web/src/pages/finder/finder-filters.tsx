import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { JOB_FIELDS } from '../../api/job-fields.js';
import { addDays, mondayOf, today, useDays } from '../../parts/days.js';
import styles from './finder.module.css';
import { DISTANCES, type FinderSearch, FLAGS, SORTS, TYPES } from './finder-search.js';

const MORE = ['jobField', 'experienceType', 'when', 'withinKm', 'sort'] as const;
const GRADES = ['1', '2', '3'], WEEKS = 10, DAYS_PER_WEEK = 7;
/** Long enough to finish a syllable, short enough not to be noticed. */
const PAUSE_MS = 250;

/** Words, whom they are for, and what the venue has to be like; every change looks anew. */
export function FinderFilters({ search, isTeacher, onChange }: { search: FinderSearch; isTeacher: boolean; onChange: (to: FinderSearch) => void }) {
  const t = useTranslations();
  const { week } = useDays();
  const mondays = Array.from({ length: WEEKS }, (_, n) => addDays(mondayOf(today()), DAYS_PER_WEEK * (n + 1)));
  // a phone shows what is found before what else could be asked
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 48rem)').matches || MORE.some((filter) => search[filter]));
  const chosenDay = search.when?.startsWith('day:') ? search.when.slice('day:'.length) : '';
  return (
    <form role="search" aria-label={t('finder.title')} className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Typed className={styles.words} label={t('finder.words')} description={t('finder.wordsHint')} type="search" maxLength={100} value={search.query ?? ''} onSettle={(query) => onChange({ query })} />
      {isTeacher && <NativeSelect label={t('places.grade')} value={search.grade ?? '1'} onChange={(e) => onChange({ grade: e.currentTarget.value })} data={GRADES.map((value) => ({ value, label: t('unit.grade', { n: value }) }))} />}
      <Typed label={t('places.headcount')} inputMode="numeric" value={search.headcount ?? ''} onSettle={(headcount) => onChange({ headcount })} />
      <div className={styles.chips} role="group" aria-label={t('finder.chips')}>
        {FLAGS.map((flag) => (
          <button key={flag} type="button" className={styles.chip} aria-pressed={search[flag] === 'true'} onClick={() => onChange({ [flag]: search[flag] === 'true' ? '' : 'true' })}>{t(`finder.filter.${flag}`)}</button>
        ))}
      </div>
      <details className={styles.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('finder.moreFilters')}</summary>
        <div className={styles.fields}>
          <NativeSelect label={t('places.field')} value={search.jobField ?? ''} onChange={(e) => onChange({ jobField: e.currentTarget.value })} data={[{ value: '', label: t('places.anyField') }, ...JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))]} />
          <NativeSelect label={t('finder.type')} value={search.experienceType ?? ''} onChange={(e) => onChange({ experienceType: e.currentTarget.value })} data={[{ value: '', label: t('finder.anyType') }, ...TYPES.map((value) => ({ value, label: t(`finder.types.${value}`) }))]} />
          <NativeSelect label={t('finder.when')} value={search.when?.startsWith('week:') ? search.when : ''} onChange={(e) => onChange({ when: e.currentTarget.value })} data={[{ value: '', label: t('finder.anyTime') }, ...mondays.map((monday) => ({ value: `week:${monday}`, label: t('finder.freeInWeek', { week: week(monday) }) }))]} />
          <TextInput type="date" label={t('finder.day')} value={chosenDay} min={today()} onChange={(e) => onChange({ when: e.currentTarget.value ? `day:${e.currentTarget.value}` : '' })} />
          {search.when && <NativeSelect label={t('places.band')} value={search.band ?? ''} onChange={(e) => onChange({ band: e.currentTarget.value })} data={[{ value: '', label: t('places.anyBand') }, { value: 'am', label: t('band.amHours') }, { value: 'pm', label: t('band.pmHours') }]} />}
          {isTeacher && <NativeSelect label={t('finder.distance')} value={search.withinKm ?? ''} onChange={(e) => onChange({ withinKm: e.currentTarget.value })} data={[{ value: '', label: t('finder.anyDistance') }, ...DISTANCES.map((value) => ({ value, label: value === '1.2' ? t('finder.onFoot') : t('finder.within', { km: value }) }))]} />}
          <NativeSelect label={t('finder.sort')} value={search.sort ?? 'relevance'} onChange={(e) => onChange({ sort: e.currentTarget.value })} data={SORTS.filter((value) => isTeacher || value !== 'distance').map((value) => ({ value, label: t(`finder.sorts.${value}`) }))} />
        </div>
      </details>
    </form>
  );
}

/** Tells what was typed when the fingers rest; a search opened from elsewhere fills it in. */
function Typed({ value, onSettle, ...input }: { value: string; onSettle: (text: string) => void; label: string; className?: string | undefined; description?: string; type?: string; maxLength?: number; inputMode?: 'numeric' }) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) { setSeen(value); setTyped(value); }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSettle(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return <TextInput {...input} className={input.className ?? ''} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />;
}
