import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { host } from '../../api/requests.js';
import type { Booking } from '../../api/types.js';
import { BookingList, usePartyName } from '../../parts/booking-list.js';
import { today, useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';

const byDay = (a: Booking, b: Booking) => a.heldOn.localeCompare(b.heldOn);

export function RequestsPage() {
  const t = useTranslations();
  const bookings = useQuery({ queryKey: ['host-bookings'], queryFn: host.bookings });
  const waiting = bookings.data?.items.filter((b) => b.status === 'host-pending' && b.heldOn >= today()).length ?? 0;
  return (
    <Page title={bookings.data ? (waiting > 0 ? t('requests.asked', { n: waiting }) : t('requests.nothing')) : t('requests.title')} tabTitle={t('requests.title')}>
      <Await of={bookings}>{({ items }) => <Requests bookings={items} />}</Await>
    </Page>
  );
}

function Requests({ bookings }: { bookings: readonly Booking[] }) {
  const t = useTranslations();
  const party = usePartyName();
  const queries = useQueryClient();
  const [declining, setDeclining] = useState<Booking | null>(null);
  const [done, setDone] = useState('');
  const confirming = useMutation({
    mutationFn: (b: Booking) => host.confirm(b.id, b.version),
    onSuccess: async (_, b) => { setDone(t('requests.confirmed', { party: party(b) })); await queries.invalidateQueries(); },
  });
  if (bookings.length === 0) {
    return <Empty action={<Button renderRoot={(props) => <Link to="/openings" {...props} />}>{t('requests.emptyDo')}</Button>}>{t('requests.empty')}</Empty>;
  }
  const coming = bookings.filter((b) => b.heldOn >= today());
  const asked = coming.filter((b) => b.status === 'host-pending').sort(byDay);
  const fixed = coming.filter((b) => b.status === 'confirmed').sort(byDay);
  const rest = bookings.filter((b) => !asked.includes(b) && !fixed.includes(b)).sort((a, b) => byDay(b, a));
  return (
    <>
      <Done>{done}</Done>
      {confirming.isError && <ProblemBox what={t('requests.failed')} error={confirming.error} />}
      {asked.length > 0 && <h2 className="hidden-words">{t('requests.title')}</h2>}
      <BookingList bookings={asked} title={party}>
        {(b) => (
          <Group gap="xs">
            <Button loading={confirming.isPending && confirming.variables?.id === b.id} onClick={() => confirming.mutate(b)}>{t('requests.confirm')}<span className="hidden-words"> {party(b)}</span></Button>
            <Button variant="default" onClick={() => setDeclining(b)}>{t('requests.decline')}<span className="hidden-words"> {party(b)}</span></Button>
          </Group>
        )}
      </BookingList>
      {fixed.length > 0 && (
        <Section title={t('requests.fixed')}>
          <BookingList bookings={fixed} title={party}>
            {(b) => <Button variant="subtle" onClick={() => setDeclining(b)}>{t('requests.change')}<span className="hidden-words"> {party(b)}</span></Button>}
          </BookingList>
        </Section>
      )}
      {rest.length > 0 && <Section title={t('requests.past')}><BookingList bookings={rest} title={party} /></Section>}
      {declining && <DeclineDialog key={declining.id} booking={declining} onClose={() => setDeclining(null)} onDone={(b) => setDone(t('requests.declined', { party: party(b) }))} />}
    </>
  );
}

function DeclineDialog({ booking, onClose, onDone }: { booking: Booking; onClose: () => void; onDone: (b: Booking) => void }) {
  const t = useTranslations();
  const { when } = useDays();
  const party = usePartyName();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const declining = useMutation({
    mutationFn: () => host.decline(booking.id, booking.version, reason.trim()),
    onSuccess: async () => { onDone(booking); onClose(); await queries.invalidateQueries(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) declining.mutate();
  };
  return (
    <Dialog title={t('requests.declineTitle')} open onClose={onClose}>
      <p>{when(booking.heldOn, booking.band)} · {party(booking)}</p>
      {declining.isError && <ProblemBox what={t('requests.failed')} error={declining.error} />}
      <form noValidate onSubmit={submit}>
        <Textarea label={t('requests.reason')} description={t('requests.reasonHint')} value={reason} error={missing ? t('requests.needReason') : undefined} onChange={(e) => setReason(e.currentTarget.value)} />
        <Group mt="md">
          <Button type="submit" loading={declining.isPending}>{t('requests.declineDo')}</Button>
          <Button variant="default" onClick={onClose}>{t('requests.cancel')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
