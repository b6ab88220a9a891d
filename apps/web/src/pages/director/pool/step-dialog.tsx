import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type VenueRecord, venueRecords, type VenueStatus } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { GATES } from './gate-marks.js';
import { CHANNELS } from './lead-dialog.js';
import type { Kept } from './record-page.js';

const NEEDS_REASON: readonly VenueStatus[] = ['paused', 'declined', 'retired'];

/** From stage to stage, on the day it really happened. */
export function StepDialog({ record, to, onClose, onKept }: { record: VenueRecord; to: VenueStatus; onClose: () => void; onKept: Kept }) {
  const t = useTranslations();
  const status = t(`venuePool.status.${to}`);
  const [effectiveOn, setDay] = useState(today());
  const [channel, setChannel] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const moving = useMutation({
    mutationFn: () => venueRecords.move(record, {
      to, effectiveOn, ...(reason.trim() ? { reason: reason.trim() } : {}), ...CHANNELS.filter((each) => each === channel).map((each) => ({ channel: each }))[0],
    }),
    onSuccess: (now) => { onKept(now, t('venueRecord.moved', { status })); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (NEEDS_REASON.includes(to) && !reason.trim()) return setWrong({ reason: t('venueRecord.needReason') });
    setWrong({});
    moving.mutate();
  };
  const said = isProblem(moving.error) ? moving.error.facts['missing'] : [];
  const missing = GATES.filter((gate) => Array.isArray(said) && said.includes(gate));
  return (
    <Dialog title={t('venueRecord.stepTitle', { name: record.name, status })} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {moving.isError && <ProblemBox what={t('venueRecord.moveFailed')} error={moving.error}>{missing.length > 0 && <p>{t('venueRecord.missing', { what: missing.map((gate) => t(`venuePool.gate.${gate}`)).join(', ') })}</p>}</ProblemBox>}
          <TextInput type="date" min={record.since} max={today()} label={t('venueRecord.effectiveOn')} value={effectiveOn} error={wrong['effectiveOn']} onChange={(e) => setDay(e.currentTarget.value)} />
          <NativeSelect label={t('venueRecord.channel')} value={channel} onChange={(e) => setChannel(e.currentTarget.value)}
            data={[{ value: '', label: t('venueRecord.noChannel') }, ...CHANNELS.map((value) => ({ value, label: t(`venuePool.through.${value}`) }))]} />
          <Textarea label={t('venueRecord.reason')} description={NEEDS_REASON.includes(to) ? t('venueRecord.reasonNeeded') : undefined} maxLength={500} value={reason} error={wrong['reason']} onChange={(e) => setReason(e.currentTarget.value)} />
          <Group><Button type="submit" loading={moving.isPending}>{t('venueRecord.stepDo', { status })}</Button><Button variant="default" onClick={onClose}>{t('venueRecord.cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
