import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centreWaits, type Wait } from '../../../api/waiting-requests.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { useWaitName } from '../../../parts/wait-name.js';

/** Nobody goes first without a reason others can read. */
export function PreferDialog({ wait, onClose, onDone }: { wait: Wait; onClose: () => void; onDone: (said: string) => void }) {
  const t = useTranslations('waitingList');
  const { groupOf } = useWaitName();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const preferring = useMutation({
    mutationFn: () => centreWaits.prefer(wait, reason.trim()),
    onSuccess: () => { onDone(t('preferred', { name: wait.schoolName })); void queries.invalidateQueries({ queryKey: ['centre-waits'] }); onClose(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) preferring.mutate();
  };
  return (
    <Dialog title={t('preferTitle')} open onClose={onClose}>
      <p>{t('preferWhat', { name: `${wait.schoolName} ${groupOf(wait)}` })}</p>
      {preferring.isError && <ProblemBox what={t('preferFailed')} error={preferring.error} />}
      <form noValidate onSubmit={submit}>
        <TextInput label={t('reason')} description={t('reasonHint')} maxLength={200} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={isMissing && t('reasonMissing')} />
        <Group mt="md">
          <Button type="submit" loading={preferring.isPending}>{t('preferDo')}</Button>
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
