import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { host } from '../../api/requests.js';
import type { Band, Opening } from '../../api/types.js';
import { useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';

export interface Slot { day: string; band: Band; opening: Opening | undefined }

export function OpeningDialog({ slot, onClose, onDone }: { slot: Slot; onClose: () => void; onDone: (what: string) => void }) {
  const t = useTranslations();
  const days = useDays();
  const queries = useQueryClient();
  const { opening } = slot;
  const when = days.when(slot.day, slot.band);
  const [seats, setSeats] = useState(opening ? String(opening.seats) : '');
  const saving = useMutation({
    mutationFn: (change: { seats?: number; status?: 'open' | 'closed' }) =>
      opening ? host.changeOpening(opening.id, opening.version, change) : host.openDay({ heldOn: slot.day, band: slot.band, ...(change.seats ? { seats: change.seats } : {}) }),
    onSuccess: async (saved) => {
      onDone(opening ? t('openings.changed', { when }) : saved.status === 'uncleared' ? t('openings.openedUncleared', { when }) : t('openings.opened', { when }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['openings'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(Number(seats) > 0 ? { seats: Number(seats) } : {});
  };
  return (
    <Dialog title={opening ? t('openings.dialogChange', { when }) : t('openings.dialogOpen', { when })} open onClose={onClose}>
      {opening?.status === 'uncleared' && <p>{t('openings.unclearedNote')}</p>}
      {opening && opening.seatsTaken > 0 && <p>{t('openings.takenNote', { n: String(opening.seatsTaken) })}</p>}
      {saving.isError && <ProblemBox what={t('openings.failed')} error={saving.error} />}
      <form noValidate onSubmit={submit}>
        {opening?.status !== 'closed' && (
          <TextInput type="number" inputMode="numeric" min={Math.max(1, opening?.seatsTaken ?? 1)} label={t('openings.seatsLabel')} value={seats} onChange={(e) => setSeats(e.currentTarget.value)} />
        )}
        <Group mt="md">
          {!opening && <Button type="submit" loading={saving.isPending}>{t('openings.openDo')}</Button>}
          {opening && opening.status !== 'closed' && <Button type="submit" loading={saving.isPending}>{t('openings.saveDo')}</Button>}
          {opening && opening.status !== 'closed' && opening.seatsTaken === 0 && <Button variant="default" onClick={() => saving.mutate({ status: 'closed' })}>{t('openings.closeDo')}</Button>}
          {opening?.status === 'closed' && <Button onClick={() => saving.mutate({ status: 'open' })} loading={saving.isPending}>{t('openings.reopenDo')}</Button>}
          <Button variant="subtle" onClick={onClose}>{t('openings.cancel')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
