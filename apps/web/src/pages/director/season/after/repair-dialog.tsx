import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../../api/problem.js';
import { centre } from '../../../../api/requests.js';
import type { Publication, Repair, Run } from '../../../../api/types.js';
import { Dialog } from '../../../../parts/dialog.js';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';

const names = (all: readonly string[]): string[] => [...new Set(all)].sort((a, b) => a.localeCompare(b, 'ko'));

/** Who gets mail, by name: a repair reaches a few, and they are the ones one knows by name. */
export function RepairDialog({ run, repair, open, onClose, onPublished }: {
  run: Run; repair: Repair; open: boolean; onClose: () => void; onPublished: (result: Publication) => void;
}) {
  const t = useTranslations();
  const queries = useQueryClient();
  const publishing = useMutation({
    mutationFn: () => centre.publish(run.id),
    onSuccess: async (result) => { onClose(); onPublished(result); await queries.invalidateQueries(); },
  });
  const schools = names([...repair.moved, ...repair.venuesChanged, ...repair.unassigned].map((w) => w.schoolName));
  const elsewhere = [...repair.moved, ...repair.venuesChanged];
  const dropped = names(elsewhere.flatMap((v) => v.dropped));
  const added = names(elsewhere.flatMap((v) => v.added.map((a) => a.venueName)));
  return (
    <Dialog title={t('repair.title')} open={open} onClose={onClose}>
      <p>{t('repair.lead')}</p>
      <ul className={planning.plain}>
        <Mailed text={t('repair.mailSchools', { n: schools.length })} names={schools} />
        {dropped.length > 0 && <Mailed text={t('repair.mailDropped', { n: dropped.length })} names={dropped} />}
        {added.length > 0 && <Mailed text={t('repair.mailAdded', { n: added.length })} names={added} />}
        {repair.unassigned.length > 0 && <li>{t('repair.mailLost', { n: repair.unassigned.length })}</li>}
      </ul>
      <p><strong>{t('repair.rest', { n: repair.untouched })}</strong></p>
      {publishing.isError && (
        <ProblemBox what={t('repair.failedPublish')} error={publishing.error} wrong={isProblem(publishing.error, 409) ? [t('repair.outdated')] : undefined} />
      )}
      <Group>
        <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>{t('repair.confirm')}</Button>
        <Button variant="default" onClick={onClose}>{t('repair.cancel')}</Button>
      </Group>
    </Dialog>
  );
}

const Mailed = ({ text, names: who }: { text: string; names: readonly string[] }) => <li>{text}<br /><span className={planning.soft}>{who.join(', ')}</span></li>;
