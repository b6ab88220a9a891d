import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Plan, Publication, Run } from '../../../api/types.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import styles from './season.module.css';

/** The one step that reaches people outside, so it asks, and says exactly who gets what. */
export function PublishDialog({ run, plan, open, onClose, onPublished }: {
  run: Run; plan: Plan | undefined; open: boolean; onClose: () => void; onPublished: (result: Publication) => void;
}) {
  const t = useTranslations();
  const queries = useQueryClient();
  const publishing = useMutation({
    mutationFn: () => centre.publish(run.id),
    onSuccess: async (result) => {
      onPublished(result);
      onClose();
      await queries.invalidateQueries();
    },
  });
  const schools = new Set([...(plan?.assignments ?? []), ...(plan?.unassigned ?? [])].map((w) => w.schoolName)).size;
  const students = (plan?.assignments ?? []).reduce((sum, v) => sum + v.students, 0);
  const hosts = plan?.hosts ?? 0;
  const without = plan?.unassigned.length ?? 0;
  return (
    <Dialog title={t('publish.title')} open={open} onClose={onClose}>
      <p>{t('publish.who', { schools, hosts })}</p>
      <ul className={styles.reasons}>
        <li>{t('publish.schools', { n: schools })}</li>
        <li>{t('publish.hosts', { n: hosts })}</li>
        <li>{t('publish.students', { n: students })}</li>
        {(plan?.overCaps ?? []).map((over) => <li key={over}>{t('publish.overCap', { over })}</li>)}
        {without > 0 && <li>{t('publish.unassigned', { n: without })}</li>}
      </ul>
      <p><strong>{t('publish.once')}</strong></p>
      {publishing.isError && <ProblemBox what={t('publish.failed')} error={publishing.error} />}
      <Group>
        <Button disabled={!plan} loading={publishing.isPending} onClick={() => publishing.mutate()}>{t('publish.confirm')}</Button>
        <Button variant="default" onClick={onClose}>{t('publish.cancel')}</Button>
      </Group>
    </Dialog>
  );
}
