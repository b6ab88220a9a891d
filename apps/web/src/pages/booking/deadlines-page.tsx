import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { bookingCaps, bookingSettings, changeBookingSettings } from '../../api/booking-requests.js';
import type { BookingSettings, KeptBookingSettings } from '../../api/types.js';
import { Choices } from '../../parts/choices.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done } from '../../parts/states.js';
import styles from './booking.module.css';
import { CapsForm } from './caps-form.js';

const NUMBERS = ['hostAnswerDays', 'schoolAnswerDays', 'reconfirmDays', 'prepareDays'] as const;
type Texts = Record<(typeof NUMBERS)[number] | 'reminderDays', string>;

/** Deadlines of the centre's bookings, and how many students it lets go out. */
export function DeadlinesPage() {
  const t = useTranslations('deadlines');
  const [done, setDone] = useState('');
  const settings = useQuery({ queryKey: ['booking-settings'], queryFn: bookingSettings });
  const caps = useQuery({ queryKey: ['booking-caps'], queryFn: bookingCaps });
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <Done>{done}</Done>
      <Await of={settings}>{(kept) => <Form key={kept.version} kept={kept} onSaved={() => setDone(t('saved'))} />}</Await>
      <section aria-labelledby="caps">
        <h2 id="caps">{t('caps.title')}</h2>
        <p>{t('caps.lead')}</p>
        <Await of={caps}>{(kept) => <CapsForm key={kept.version} kept={kept} onSaved={() => setDone(t('caps.saved'))} />}</Await>
      </section>
    </Page>
  );
}

function Form({ kept, onSaved }: { kept: KeptBookingSettings; onSaved: () => void }) {
  const t = useTranslations('deadlines');
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Texts>(() => ({ ...(Object.fromEntries(NUMBERS.map((name) => [name, String(kept[name])])) as Texts), reminderDays: kept.reminderDays.join(', ') }));
  const [unansweredOffers, setUnanswered] = useState(kept.unansweredOffers);
  const [isTried, setTried] = useState(false);
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(texts[name])])) as Pick<BookingSettings, (typeof NUMBERS)[number]>;
  const reminderDays = texts.reminderDays.split(/[,\s]+/).filter((part) => part !== '').map(Number);
  const isBad = (n: number) => !Number.isInteger(n) || n < 1;
  const saving = useMutation({
    mutationFn: () => changeBookingSettings(kept.version, { ...numbers, reminderDays, unansweredOffers }),
    onSuccess: async () => { onSaved(); await queries.invalidateQueries({ queryKey: ['booking-settings'] }); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reminderDays.some(isBad) && !Object.values(numbers).some(isBad)) saving.mutate();
  };
  const box = (name: keyof Texts, isWrong: boolean, description?: string) => (
    <TextInput key={name} label={t(name)} description={description} inputMode={name === 'reminderDays' ? 'text' : 'numeric'} value={texts[name]} error={isTried && isWrong ? t('number') : undefined}
      onChange={(e) => setTexts({ ...texts, [name]: e.currentTarget.value })} />
  );
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('failed')} error={saving.error} />}
      {box('hostAnswerDays', isBad(numbers.hostAnswerDays))}
      {box('schoolAnswerDays', isBad(numbers.schoolAnswerDays))}
      {box('reminderDays', reminderDays.some(isBad), t('reminderHint'))}
      <Choices legend={t('unansweredOffers')} value={unansweredOffers} onChange={setUnanswered} options={[{ value: 'expire', label: t('expire') }, { value: 'accept', label: t('accept') }]} />
      {box('reconfirmDays', isBad(numbers.reconfirmDays))}
      {box('prepareDays', isBad(numbers.prepareDays))}
      <div><Button type="submit" loading={saving.isPending}>{t('save')}</Button></div>
    </form>
  );
}
