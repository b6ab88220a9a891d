import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { centre } from '../../../api/requests.js';
import type { Season } from '../../../api/types.js';
import { Page } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done } from '../../../parts/states.js';
import styles from '../director.module.css';
import { SeasonFields } from './season-fields.js';
import { draftOf, formOf } from './season-form.js';

export function SettingsPage() {
  const t = useTranslations();
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId/settings' });
  const season = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  const [saved, setSaved] = useState(false);
  return (
    <Page title={t('settings.title')} lead={season.data?.title} aside={<Link to="/seasons/$seasonId" params={{ seasonId }}>{t('settings.back')}</Link>}>
      <Done>{saved && t('settings.saved')}</Done>
      <Await of={season}>{(known) => (known.state === 'published' ? <p>{t('settings.published')}</p> : <Settings key={known.version} season={known} onSaved={setSaved} onReload={() => void season.refetch()} />)}</Await>
    </Page>
  );
}

/** Starts afresh from each version the server has. */
function Settings({ season, onSaved, onReload }: { season: Season; onSaved: (saved: boolean) => void; onReload: () => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(season));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const saving = useMutation({
    mutationFn: () => centre.changeSeason(season.id, season.version, draftOf(form)),
    onSuccess: () => { onSaved(true); return queries.invalidateQueries(); },
    onError: (error) => setErrors(isProblem(error) ? error.byField() : {}),
  });
  const submit = (event: FormEvent) => { event.preventDefault(); setErrors({}); onSaved(false); saving.mutate(); };
  const stale = isProblem(saving.error, 412);
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {saving.isError && (
        <ProblemBox what={t('settings.failed')} error={saving.error} {...(stale ? { wrong: [t('settings.stale')] } : {})}>
          {stale && <Button mt="sm" variant="default" onClick={onReload}>{t('settings.reload')}</Button>}
        </ProblemBox>
      )}
      <SeasonFields form={form} errors={errors} set={(part) => { saving.reset(); setForm((now) => ({ ...now, ...part })); }} />
      <Group><Button type="submit" loading={saving.isPending}>{t('settings.save')}</Button></Group>
    </form>
  );
}
