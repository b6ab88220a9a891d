import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isJobField, JOB_FIELDS } from '../../../api/job-fields.js';
import { addDays, today } from '../../../parts/days.js';
import type { Asked } from './places-page.js';
import type { PlacesSearch } from './places-search.js';
import styles from './places.module.css';

const GRADES = ['1', '2', '3'];
const MOST = 500;
const FIRST_IN_DAYS = 7, WEEKS_SHOWN = 4, DAYS_PER_WEEK = 7;

/** Who goes, when, and what for. */
export function PlaceForm({ start, onAsk }: { start: PlacesSearch; onAsk: (asked: Asked) => void }) {
  const t = useTranslations();
  const [form, setForm] = useState(() => ({
    grade: start.grade ?? '1', headcount: start.headcount ?? '', classLabel: '', from: start.from ?? addDays(today(), FIRST_IN_DAYS), until: start.until ?? addDays(today(), FIRST_IN_DAYS + WEEKS_SHOWN * DAYS_PER_WEEK),
    jobField: start.field ?? '', band: '',
  }));
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }));
  const headcount = Number(form.headcount), isHeadcountFine = Number.isInteger(headcount) && headcount >= 1 && headcount <= MOST, areDaysFine = form.from <= form.until;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isHeadcountFine || !areDaysFine || !form.from) return;
    onAsk({
      grade: Number(form.grade), headcount, from: form.from, until: form.until, ...(form.classLabel.trim() ? { classLabel: form.classLabel.trim() } : {}),
      ...(isJobField(form.jobField) ? { jobField: form.jobField } : {}), ...(form.band === 'am' || form.band === 'pm' ? { band: form.band } : {}),
    });
  };
  return (
    <form noValidate onSubmit={submit} className={styles.form} aria-label={t('places.find')}>
      <NativeSelect label={t('places.grade')} value={form.grade} onChange={(e) => set({ grade: e.currentTarget.value })} data={GRADES.map((value) => ({ value, label: t('unit.grade', { n: value }) }))} />
      <TextInput label={t('places.headcount')} inputMode="numeric" value={form.headcount} onChange={(e) => set({ headcount: e.currentTarget.value })} error={isTried && !isHeadcountFine && t('places.headcountWrong')} />
      <TextInput label={t('places.klass')} description={t('places.klassHint')} value={form.classLabel} maxLength={40} onChange={(e) => set({ classLabel: e.currentTarget.value })} />
      <TextInput type="date" label={t('places.from')} value={form.from} onChange={(e) => set({ from: e.currentTarget.value })} />
      <TextInput type="date" label={t('places.until')} value={form.until} onChange={(e) => set({ until: e.currentTarget.value })} error={isTried && !areDaysFine && t('places.daysWrong')} />
      <NativeSelect label={t('places.field')} value={form.jobField} onChange={(e) => set({ jobField: e.currentTarget.value })} data={[{ value: '', label: t('places.anyField') }, ...JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))]} />
      <NativeSelect label={t('places.band')} value={form.band} onChange={(e) => set({ band: e.currentTarget.value })} data={[{ value: '', label: t('places.anyBand') }, { value: 'am', label: t('band.amHours') }, { value: 'pm', label: t('band.pmHours') }]} />
      <Button type="submit">{t('places.find')}</Button>
    </form>
  );
}
