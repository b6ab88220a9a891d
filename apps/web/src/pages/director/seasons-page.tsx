import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../api/problem.js';
import { centre } from '../../api/requests.js';
import type { Season } from '../../api/types.js';
import { Badge } from '../../parts/badge.js';
import { useDays } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';
import styles from './director.module.css';

const TONES = { open: 'info', closed: 'mid', published: 'good' } as const;

export function SeasonsPage() {
  const t = useTranslations();
  const [opening, setOpening] = useState(false);
  const [done, setDone] = useState('');
  const seasons = useQuery({ queryKey: ['seasons'], queryFn: centre.seasons });
  const openButton = <Button onClick={() => { setDone(''); setOpening(true); }}>{t('seasons.open')}</Button>;
  const empty = seasons.data?.items.length === 0;
  return (
    <Page title={t('seasons.title')} lead={t('seasons.lead')} aside={!opening && !empty && openButton}>
      <Done>{done}</Done>
      {opening && <SeasonForm onClose={() => setOpening(false)} onDone={(s) => { setOpening(false); setDone(t('seasons.done', { title: s.title })); }} />}
      <Await of={seasons}>
        {({ items }) => (items.length === 0
          ? !opening && <Empty action={openButton}>{t('seasons.empty')}</Empty>
          : (
            <Section title={t('seasons.list')}>
              <ul className={styles.seasonList}>{[...items].sort((a, b) => b.firstDay.localeCompare(a.firstDay)).map((s) => <SeasonRow key={s.id} season={s} />)}</ul>
            </Section>
          ))}
      </Await>
    </Page>
  );
}

function SeasonRow({ season: s }: { season: Season }) {
  const t = useTranslations();
  const { range, instant } = useDays();
  return (
    <li className={styles.season}>
      <div>
        <h3><Link to="/seasons/$seasonId" params={{ seasonId: s.id }}>{s.title}</Link></h3>
        <p>{t('seasons.days')} {range(s.firstDay, s.lastDay)}</p>
        <p>{t('seasons.due')} {instant(s.wishesDueAt)}</p>
      </div>
      <Badge tone={TONES[s.state]}>{t(`season.states.${s.state}`)}</Badge>
    </li>
  );
}

function SeasonForm({ onClose, onDone }: { onClose: () => void; onDone: (season: Season) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { title: '', firstDay: '', lastDay: '', wishesDueAt: '' },
    validate: {
      title: (v) => (v.trim() ? null : t('seasons.needTitle')),
      firstDay: (v) => (v ? null : t('seasons.needFirst')),
      lastDay: (v, all) => (v && v >= all.firstDay ? null : t('seasons.needLast')),
      wishesDueAt: (v, all) => (v && v.slice(0, 10) < all.firstDay ? null : t('seasons.needDue')),
    },
  });
  const saving = useMutation({
    // Clocks on this form are Seoul's, wherever the browser stands.
    mutationFn: (v: typeof form.values) => centre.openSeason({ ...v, title: v.title.trim(), wishesDueAt: new Date(`${v.wishesDueAt}:00+09:00`).toISOString() }),
    onSuccess: async (season) => { await queries.invalidateQueries({ queryKey: ['seasons'] }); onDone(season); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((v) => saving.mutate(v))}>
      {saving.isError && <ProblemBox what={t('seasons.failed')} error={saving.error} />}
      <TextInput label={t('seasons.name')} description={t('seasons.nameHint')} {...form.getInputProps('title')} />
      <div className={styles.two}>
        <TextInput type="date" label={t('seasons.first')} {...form.getInputProps('firstDay')} />
        <TextInput type="date" label={t('seasons.last')} {...form.getInputProps('lastDay')} />
        <TextInput type="datetime-local" label={t('seasons.due')} {...form.getInputProps('wishesDueAt')} />
      </div>
      <Group>
        <Button type="submit" loading={saving.isPending}>{t('seasons.submit')}</Button>
        <Button variant="default" onClick={onClose}>{t('seasons.cancel')}</Button>
      </Group>
    </form>
  );
}
