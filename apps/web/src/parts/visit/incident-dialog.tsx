import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { IncidentDraft, VisitSheet } from '../../api/types.js';
import type { VisitRequests } from '../../api/visit-requests.js';
import { clockText } from '../days.js';
import { Dialog } from '../dialog.js';
import { ProblemBox } from '../problem-box.js';

const KINDS = ['injury', 'illness', 'missing', 'traffic', 'facility', 'conduct', 'other'] as const;
const TOLD = ['emergency', 'guardian', 'school', 'host', 'centre'] as const;

export function IncidentDialog({ sheet, requests, onClose, onDone }: { sheet: VisitSheet; requests: VisitRequests; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  const { booking } = sheet;
  const [kind, setKind] = useState<IncidentDraft['kind']>('injury');
  const [time, setTime] = useState(clockText(new Date()));
  const [what, setWhat] = useState('');
  const [injured, setInjured] = useState('0');
  const [told, setTold] = useState<IncidentDraft['told']>([]);
  const [tried, setTried] = useState(false);
  const telling = useMutation({
    mutationFn: () => requests.report(booking.id, { kind, happenedAt: `${booking.heldOn}T${time}:00+09:00`, what: what.trim(), told, injured: Number(injured) || 0 }),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('reported')); onClose(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (time && what.trim()) telling.mutate();
  };
  return (
    <Dialog title={t('reportTitle')} open onClose={onClose}>
      <p>{booking.schoolName} · {booking.venueName}</p>
      {telling.isError && <ProblemBox what={t('reportFailed')} error={telling.error} />}
      <form noValidate onSubmit={submit}>
        <Stack>
          <NativeSelect label={t('incidentKind')} value={kind} onChange={(e) => setKind(KINDS.find((each) => each === e.currentTarget.value) ?? 'other')} data={KINDS.map((value) => ({ value, label: t(`incident.${value}`) }))} />
          <TextInput type="time" label={t('happenedAt')} value={time} onChange={(e) => setTime(e.currentTarget.value)} error={tried && !time ? t('needTime') : undefined} />
          <Textarea label={t('what')} description={t('whatHint')} maxLength={2000} value={what} onChange={(e) => setWhat(e.currentTarget.value)} error={tried && !what.trim() ? t('needWhat') : undefined} />
          <TextInput type="number" inputMode="numeric" min={0} max={500} label={t('injured')} value={injured} onChange={(e) => setInjured(e.currentTarget.value)} />
          <fieldset>
            <legend>{t('toldLabel')}</legend>
            {TOLD.map((each) => <Checkbox key={each} my="xs" label={t(`told.${each}`)} checked={told.includes(each)} onChange={(e) => setTold(e.currentTarget.checked ? [...told, each] : told.filter((other) => other !== each))} />)}
          </fieldset>
          <Group>
            <Button type="submit" color="red" loading={telling.isPending}>{t('reportDo')}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
