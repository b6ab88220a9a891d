import { Button, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { finder, type OpenSeason } from '../../../api/finder-requests.js';
import { Choices } from '../../../parts/choices.js';
import { addDays, mondayOf, today } from '../../../parts/days.js';
import { Await } from '../../../parts/states.js';
import styles from './pool-health.module.css';

const WEEKDAYS = ['1', '2', '3', '4', '5'] as const, BANDS = ['am', 'pm'] as const, SIZE = 50;
const FIRST_IN_DAYS = 14, SEASON_DAYS = 111;

/** For which venues, when, and after which weekly pattern. */
export function SeasonOpeningsForm({ isBusy, onLook }: { isBusy: boolean; onLook: (asked: OpenSeason) => void }) {
  const t = useTranslations();
  const [form, setForm] = useState(() => ({ firstDay: addDays(mondayOf(today()), FIRST_IN_DAYS), lastDay: addDays(mondayOf(today()), FIRST_IN_DAYS + SEASON_DAYS), how: 'own' as 'own' | 'same', weekdays: ['3'] as string[], bands: ['am'] as string[], seats: '' }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const query = useDeferredValue(typed.trim());
  const venues = useQuery({ queryKey: ['season-openings', 'venues', query], queryFn: () => finder.ofDirector({ size: SIZE, ...(query ? { query } : {}) }), placeholderData: keepPreviousData });
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }));
  const toggled = (list: readonly string[], value: string) => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);
  const areDaysFine = form.firstDay !== '' && form.firstDay <= form.lastDay, isShapeFine = form.how === 'own' || (form.weekdays.length > 0 && form.bands.length > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.length === 0 || !areDaysFine || !isShapeFine) return;
    const seats = Number(form.seats);
    onLook({
      venueIds: [...chosen], firstDay: form.firstDay, lastDay: form.lastDay,
      ...(form.how === 'same' ? { shape: { weekdays: form.weekdays.map(Number), bands: BANDS.filter((band) => form.bands.includes(band)), ...(seats > 0 ? { seats } : {}) } } : {}),
    });
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={t('seasonOpenings.title')}>
      <div className={styles.row}>
        <TextInput type="date" label={t('seasonOpenings.from')} value={form.firstDay} onChange={(event) => set({ firstDay: event.currentTarget.value })} />
        <TextInput type="date" label={t('seasonOpenings.until')} value={form.lastDay} onChange={(event) => set({ lastDay: event.currentTarget.value })} error={isTried && !areDaysFine && t('seasonOpenings.daysWrong')} />
      </div>
      <Choices legend={t('seasonOpenings.how')} value={form.how} onChange={(how) => set({ how })} options={[{ value: 'own', label: t('seasonOpenings.own') }, { value: 'same', label: t('seasonOpenings.same') }]} />
      {form.how === 'same' && (
        <div className={styles.row}>
          <Checkbox.Group label={t('seasonOpenings.weekdays')} value={form.weekdays} onChange={(weekdays) => set({ weekdays })} error={isTried && !isShapeFine && t('seasonOpenings.chooseDays')}><div className={styles.row}>{WEEKDAYS.map((value) => <Checkbox key={value} value={value} label={t(`weekday.${value}`)} />)}</div></Checkbox.Group>
          <Checkbox.Group label={t('seasonOpenings.bands')} value={form.bands} onChange={(bands) => set({ bands })}><div className={styles.row}>{BANDS.map((value) => <Checkbox key={value} value={value} label={t(`band.${value}`)} />)}</div></Checkbox.Group>
          <TextInput label={t('seasonOpenings.seats')} description={t('seasonOpenings.seatsHint')} inputMode="numeric" value={form.seats} onChange={(event) => set({ seats: event.currentTarget.value })} />
        </div>
      )}
      <div>
        <div className={styles.row}>
          <TextInput label={t('seasonOpenings.find')} description={t('seasonOpenings.findHint')} value={typed} maxLength={100} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button variant="default" onClick={() => setChosen((before) => [...new Set([...before, ...(venues.data?.items.map(({ id }) => id) ?? [])])])}>{t('seasonOpenings.all')}</Button>
          <Button variant="default" onClick={() => setChosen([])}>{t('seasonOpenings.none')}</Button>
        </div>
        <fieldset className={styles.venues}>
          <legend>{t('seasonOpenings.venues')} ({t('seasonOpenings.venuesHint', { n: chosen.length })})</legend>
          <Await of={venues}>{({ items }) => items.map(({ id, name, district }) => <Checkbox key={id} label={`${name} (${district})`} checked={chosen.includes(id)} onChange={() => setChosen(toggled(chosen, id))} />)}</Await>
        </fieldset>
        {isTried && chosen.length === 0 && <p role="alert">{t('seasonOpenings.chooseFirst')}</p>}
      </div>
      <div><Button type="submit" loading={isBusy}>{t('seasonOpenings.look')}</Button></div>
    </form>
  );
}
