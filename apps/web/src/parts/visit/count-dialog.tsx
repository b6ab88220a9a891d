import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import type { VisitRequests } from '../../api/visit-requests.js';
import { Choices } from '../choices.js';
import { Dialog } from '../dialog.js';
import { ProblemBox } from '../problem-box.js';

/** The first count, or another one with its reason. */
export function CountDialog({ sheet, requests, onClose, onDone }: { sheet: VisitSheet; requests: VisitRequests; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  const { booking, attendance } = sheet;
  const [count, setCount] = useState(String(attendance?.arrived ?? booking.headcount));
  const [outcome, setOutcome] = useState<'visited' | 'no-show'>(attendance?.outcome ?? 'visited');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isNumber = /^\d{1,3}$/.test(count.trim());
  const recording = useMutation({
    mutationFn: () => (attendance
      ? requests.correct(booking.id, attendance.version, { outcome, arrived: Number(count), reason: reason.trim() })
      : requests.arrive(booking.id, Number(count))),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('recorded', { venue: booking.venueName })); onClose(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNumber && (!attendance || reason.trim())) recording.mutate();
  };
  return (
    <Dialog title={t('countTitle')} open onClose={onClose}>
      <p>{booking.schoolName} · {booking.venueName}</p>
      {recording.isError && <ProblemBox what={t('recordFailed')} error={recording.error} />}
      <form noValidate onSubmit={submit}>
        <Stack>
          {attendance && <Choices legend={t('outcome')} value={outcome} onChange={setOutcome} options={(['visited', 'no-show'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))} />}
          <TextInput inputMode="numeric" label={t('countLabel')} description={t('countHint', { n: attendance?.planned ?? booking.headcount })} value={count} onChange={(e) => setCount(e.currentTarget.value)}
            error={tried && !isNumber ? t('needNumber') : undefined} />
          {attendance && <TextInput label={t('reason')} maxLength={300} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={tried && !reason.trim() ? t('needReason') : undefined} />}
          <Group>
            <Button type="submit" loading={recording.isPending}>{t('record')}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
