import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';

/** Asked before what cannot be taken back. */
export function SureDialog<T>({ title, note, label, failed, act, onDone, onClose }: {
  title: string; note: string; label: string; failed: string; act: () => Promise<T>; onDone: (answer: T) => void; onClose: () => void;
}) {
  const t = useTranslations('checklists');
  const acting = useMutation({ mutationFn: act, onSuccess: (answer) => { onDone(answer); onClose(); } });
  return (
    <Dialog title={title} open onClose={onClose}>
      {acting.isError && <ProblemBox what={failed} error={acting.error} />}
      <p>{note}</p>
      <Group><Button loading={acting.isPending} onClick={() => acting.mutate()}>{label}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
    </Dialog>
  );
}
