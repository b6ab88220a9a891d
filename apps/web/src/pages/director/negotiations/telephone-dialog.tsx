import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Negotiation } from '../../../api/types.js';
import { Choices } from '../../../parts/choices.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';

type Outcome = 'date' | 'kept' | 'cancelled';

/** Records what was agreed on the telephone; both sides get mail with it. */
export function TelephoneDialog({ negotiation: n, onClose, onDone }: { negotiation: Negotiation; onClose: () => void; onDone: (said: string) => void }) {
  const t = useTranslations('negotiations');
  const { when } = useDays();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(n.bookingId ? 'date' : 'kept');
  const [openingId, setOpeningId] = useState('');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const detail = useQuery({ queryKey: ['negotiations', n.id, n.version, language], queryFn: () => centre.negotiation(n.id, language) });
  const saving = useMutation({
    mutationFn: () => centre.settleByTelephone(n.id, n.version, { outcome, note: note.trim(), ...(outcome === 'date' ? { openingId } : {}) }),
    onSuccess: () => { onDone(t('saved')); onClose(); void queries.invalidateQueries({ queryKey: ['negotiations'] }); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (note.trim() && (outcome !== 'date' || openingId)) saving.mutate();
  };
  const outcomes: Outcome[] = n.bookingId ? ['date', 'kept', 'cancelled'] : ['kept', 'cancelled'];
  return (
    <Dialog title={t('telephoneTitle')} open onClose={onClose}>
      <p>{when(n.heldOn, n.band)} · {n.schoolName}{n.venueName && ` · ${n.venueName}`}</p>
      {saving.isError && <ProblemBox what={t('telephoneFailed')} error={saving.error} />}
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Choices legend={t('outcome')} value={outcome} onChange={setOutcome} options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
          {outcome === 'date' && (
            <Await of={detail} rows={2}>
              {(found) => {
                const days = [...found.dates.filter(({ isFree }) => isFree), ...found.others];
                return days.length === 0 ? <p>{t('noOther')}</p> : (
                  <>
                    <Choices legend={t('which')} value={openingId} onChange={setOpeningId} options={days.map((date) => ({ value: date.openingId, label: when(date.heldOn, date.band) }))} />
                    {isChecked && !openingId && <p role="alert">{t('needDate')}</p>}
                  </>
                );
              }}
            </Await>
          )}
          <TextInput label={t('note')} description={t('noteHint')} maxLength={200} value={note} onChange={(e) => setNote(e.currentTarget.value)} error={isChecked && !note.trim() ? t('needNote') : undefined} />
          <Group>
            <Button type="submit" loading={saving.isPending}>{t('save')}</Button>
            <Button variant="default" onClick={onClose}>{t('close')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
