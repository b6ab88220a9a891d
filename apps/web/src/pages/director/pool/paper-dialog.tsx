import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type PaperDraft, type VenueRecord, venueRecords } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { addDays, today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import type { Kept } from './record-page.js';

const GATES = ['agreement', 'insurance', 'certification'] as const satisfies readonly PaperDraft['gate'][];
const KINDS = ['liability', 'accident', 'fire', 'other'] as const;

/** An agreement, an insurance or a certification; one that is over is refused. */
export function PaperDialog({ record, onClose, onKept }: { record: VenueRecord; onClose: () => void; onKept: Kept }) {
  const t = useTranslations();
  const [values, setValues] = useState({ gate: 'agreement' as PaperDraft['gate'], number: '', party: '', validFrom: today(), validUntil: addDays(today(), 364), signedOn: today(), kind: 'liability' });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const set = (change: Partial<typeof values>) => { setWrong({}); setValues({ ...values, ...change }); };
  const saving = useMutation({
    mutationFn: () => venueRecords.addPaper(record.id, {
      gate: values.gate, number: values.number.trim() || null, party: values.party.trim() || null, validFrom: values.validFrom, validUntil: values.validUntil,
      signedOn: values.gate === 'agreement' && values.signedOn ? values.signedOn : null, kind: values.gate === 'insurance' ? KINDS.find((kind) => kind === values.kind) ?? 'liability' : null,
    }),
    onSuccess: (now) => { onKept(now, t('venueRecord.paperSaved')); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  return (
    <Dialog title={t('venueRecord.paperTitle')} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {saving.isError && <ProblemBox what={t('venueRecord.failed')} error={saving.error} />}
          <NativeSelect label={t('venueRecord.paperKind')} value={values.gate} onChange={(e) => set({ gate: GATES.find((gate) => gate === e.currentTarget.value) ?? 'agreement' })} data={GATES.map((value) => ({ value, label: t(`venuePool.gate.${value}`) }))} />
          {values.gate === 'insurance' && <NativeSelect label={t('venueRecord.insuranceKind')} value={values.kind} onChange={(e) => set({ kind: e.currentTarget.value })} data={KINDS.map((value) => ({ value, label: t(`venueRecord.insurance.${value}`) }))} />}
          <TextInput label={t('venueRecord.number')} maxLength={100} value={values.number} error={wrong['number']} onChange={(e) => set({ number: e.currentTarget.value })} />
          <TextInput label={t(`venueRecord.party.${values.gate}`)} maxLength={200} value={values.party} error={wrong['party']} onChange={(e) => set({ party: e.currentTarget.value })} />
          {values.gate === 'agreement' && <TextInput type="date" max={today()} label={t('venueRecord.signedOn')} value={values.signedOn} error={wrong['signedOn']} onChange={(e) => set({ signedOn: e.currentTarget.value })} />}
          <TextInput type="date" label={t('venueRecord.validFrom')} value={values.validFrom} error={wrong['validFrom']} onChange={(e) => set({ validFrom: e.currentTarget.value })} />
          <TextInput type="date" label={t('venueRecord.validUntil')} value={values.validUntil} error={wrong['validUntil']} onChange={(e) => set({ validUntil: e.currentTarget.value })} />
          <Group><Button type="submit" loading={saving.isPending}>{t('venueRecord.save')}</Button><Button variant="default" onClick={onClose}>{t('venueRecord.cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
