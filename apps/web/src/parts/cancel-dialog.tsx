import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Booking } from '../api/types.js';
import { usePartyName } from './booking-list.js';
import { today, useDays } from './days.js';
import { Dialog } from './dialog.js';
import { ProblemBox } from './problem-box.js';

/** Asked of the host or agreed with the host, and not yet over. */
export const isComing = (b: Booking): boolean => b.status === 'host-pending' || b.status === 'confirmed' || b.status === 'ready';
export const canCancel = (b: Booking): boolean => isComing(b) && b.heldOn >= today();

/** Cancelling reaches the other side by mail, so it asks for a reason and says who will read it. */
export function CancelDialog({ booking, onClose, onDone, cancel }: {
  booking: Booking | null; onClose: () => void; onDone: (b: Booking) => void; cancel: (id: string, version: number, reason: string) => Promise<Booking>;
}) {
  return booking && <Asking key={booking.id} booking={booking} onClose={onClose} onDone={onDone} cancel={cancel} />;
}

function Asking({ booking, onClose, onDone, cancel }: {
  booking: Booking; onClose: () => void; onDone: (b: Booking) => void; cancel: (id: string, version: number, reason: string) => Promise<Booking>;
}) {
  const t = useTranslations();
  const { when } = useDays();
  const party = usePartyName();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancelling = useMutation({
    mutationFn: () => cancel(booking.id, booking.version, reason.trim()),
    onSuccess: () => { onDone(booking); onClose(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) cancelling.mutate();
  };
  return (
    <Dialog title={t('booking.cancelTitle')} open onClose={onClose}>
      <p>{when(booking.heldOn, booking.band)} · {booking.venueName} · {party(booking)}</p>
      <p>{t('booking.cancelWho', { venue: booking.venueName })}</p>
      {cancelling.isError && <ProblemBox what={t('booking.cancelFailed')} error={cancelling.error} />}
      <form noValidate onSubmit={submit}>
        <Textarea label={t('booking.cancelReason')} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={missing ? t('requests.needReason') : undefined} />
        <Group mt="md">
          <Button type="submit" color="red" loading={cancelling.isPending}>{t('booking.cancelDo')}</Button>
          <Button variant="default" onClick={onClose}>{t('booking.keep')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
