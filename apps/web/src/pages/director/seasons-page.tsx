import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
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
import { SeasonFields } from './rounds/season-fields.js';
import { draftOf, emptySeason, faultsOf, formOf } from './rounds/season-form.js';

const TONES = { upcoming: 'plain', open: 'info', closed: 'mid', published: 'good' } as const;

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
      {opening && <SeasonForm seasons={seasons.data?.items ?? []} onClose={() => setOpening(false)} onDone={(s) => { setOpening(false); setDone(t('seasons.done', { title: s.title })); }} />}
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
        <p><Link to="/seasons/$seasonId/wishes" params={{ seasonId: s.id }}>{t('intake.link')}</Link>{s.state !== 'published' && <> · <Link to="/seasons/$seasonId/settings" params={{ seasonId: s.id }}>{t('settings.link')}</Link></>}</p>
      </div>
      <Badge tone={TONES[s.state]}>{t(`season.states.${s.state}`)}</Badge>
    </li>
  );
}

function SeasonForm({ seasons, onClose, onDone }: { seasons: readonly Season[]; onClose: () => void; onDone: (season: Season) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [form, setForm] = useState(emptySeason);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const latest = [...seasons].sort((a, b) => b.firstDay.localeCompare(a.firstDay))[0];
  const copying = useMutation({ mutationFn: (id: string) => centre.nextYear(id), onSuccess: (terms) => setForm(formOf(terms)) });
  const saving = useMutation({
    mutationFn: () => centre.openSeason(draftOf(form)),
    onSuccess: async (season) => { await queries.invalidateQueries({ queryKey: ['seasons'] }); onDone(season); },
    onError: (error) => setErrors(isProblem(error) ? error.byField() : {}),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.reset();
    const faults = faultsOf(form, { title: t('seasons.needTitle'), firstDay: t('seasons.needFirst'), lastDay: t('seasons.needLast'), wishesDueAt: t('seasons.needDue') });
    setErrors(faults);
    if (Object.keys(faults).length === 0) saving.mutate();
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {latest && <Group><Button variant="default" loading={copying.isPending} onClick={() => copying.mutate(latest.id)}>{t('settings.copy')}</Button></Group>}
      <Done>{copying.isSuccess && latest && t('settings.copied', { title: latest.title })}</Done>
      {saving.isError && <ProblemBox what={t('seasons.failed')} error={saving.error} />}
      <SeasonFields form={form} errors={errors} set={(part) => setForm((now) => ({ ...now, ...part }))} />
      <Group>
        <Button type="submit" loading={saving.isPending}>{t('seasons.submit')}</Button>
        <Button variant="default" onClick={onClose}>{t('seasons.cancel')}</Button>
      </Group>
    </form>
  );
}
