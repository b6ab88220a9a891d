import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import type { Inspector } from '../../../api/types.js';
import { today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';

/** One person's file, or a training more. */
export function InspectorDialog({ what, inspector, onClose, onDone }: { what: 'change' | 'train'; inspector: Inspector; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const queries = useQueryClient();
  const { accountId, version, name } = inspector;
  const [file, setFile] = useState({ kind: inspector.kind, checkedOn: inspector.checkedOn ?? '', checkedBy: inspector.checkedBy ?? '' });
  const [training, setTraining] = useState({ course: '', heldOn: today(), hours: '2' });
  const saving = useMutation({
    mutationFn: () => (what === 'change'
      ? inspectionPlan.changeInspector(accountId, version, { kind: file.kind, checkedOn: file.checkedOn || null, checkedBy: file.checkedBy.trim() || null })
      : inspectionPlan.train(accountId, version, { course: training.course.trim(), heldOn: training.heldOn, hours: Number(training.hours) })),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('saved', { name })); onClose(); },
  });
  return (
    <Dialog title={`${name} · ${t(what)}`} open onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); saving.mutate(); }}>
        <Stack>
          {saving.isError && <ProblemBox what={t('saveFailed')} error={saving.error} />}
          {what === 'change' ? (
            <>
              <NativeSelect label={t('kind')} value={file.kind} onChange={(event) => setFile({ ...file, kind: event.currentTarget.value as Inspector['kind'] })}
                data={[{ value: 'inspector', label: t('kinds.inspector') }, { value: 'parent-monitor', label: t('kinds.parent-monitor') }]} />
              <TextInput type="date" label={t('checkedOn')} value={file.checkedOn} onChange={(event) => setFile({ ...file, checkedOn: event.currentTarget.value })} />
              <TextInput label={t('checkedBy')} maxLength={60} value={file.checkedBy} onChange={(event) => setFile({ ...file, checkedBy: event.currentTarget.value })} />
            </>
          ) : (
            <>
              <TextInput required label={t('course')} maxLength={80} value={training.course} onChange={(event) => setTraining({ ...training, course: event.currentTarget.value })} />
              <TextInput required type="date" label={t('heldOn')} value={training.heldOn} onChange={(event) => setTraining({ ...training, heldOn: event.currentTarget.value })} />
              <TextInput required type="number" inputMode="decimal" min={0.5} max={200} step={0.5} label={t('hours')} value={training.hours} onChange={(event) => setTraining({ ...training, hours: event.currentTarget.value })} />
            </>
          )}
          <Group><Button type="submit" loading={saving.isPending}>{t('save')}</Button><Button variant="default" onClick={onClose}>{t('cancelDialog')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
