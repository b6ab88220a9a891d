import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { timelineOf } from '../../api/booking-requests.js';
import type { Booking, BookingAction, Role, Timeline } from '../../api/types.js';
import { BookingBadge } from '../../parts/badge.js';
import { usePartyName } from '../../parts/booking-list.js';
import { useDays } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { Await, Done } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import styles from './booking.module.css';
import { Instead, isFallen } from './instead.js';
import { StepDialog } from './step-dialog.js';
import { Steps } from './steps.js';

/** One booking from the beginning to now, for whoever it concerns. */
export function BookingPage() {
  const t = useTranslations();
  const { bookingId } = useParams({ from: '/inside/bookings/$bookingId' });
  const role = useSession()?.role ?? 'teacher';
  const timeline = useQuery({ queryKey: ['booking', bookingId, role], queryFn: () => timelineOf(role, bookingId) });
  const { when } = useDays();
  const booking = timeline.data?.booking;
  return (
    <Page title={booking ? `${when(booking.heldOn, booking.band)} ${booking.venueName}` : t('visit.tab')} tabTitle={t('visit.tab')}>
      <Await of={timeline} what={t('visit.failed')}>{(data) => <Course timeline={data} role={role} />}</Await>
    </Page>
  );
}

function Course({ timeline: { booking, steps, actions }, role }: { timeline: Timeline; role: Role }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<BookingAction | null>(null);
  const [done, setDone] = useState('');
  return (
    <>
      <Done>{done}</Done>
      <Facts booking={booking} />
      <Section title={t('visit.now')}>
        {actions.length === 0 ? <p>{t(isFallen(booking) || booking.status === 'closed' ? 'visit.nothingOver' : 'visit.nothing')}</p> : (
          <div className={styles.actions}>
            {actions.map((action, i) => (
              <Button key={action} variant={i === 0 && action !== 'cancel' ? 'filled' : 'default'} color={action === 'cancel' ? 'red' : undefined} onClick={() => setAsked(action)}>{t(`visit.act.${action}`)}</Button>
            ))}
          </div>
        )}
      </Section>
      {role === 'teacher' && isFallen(booking) && <Instead booking={booking} />}
      <Section title={t('visit.past')}><Steps steps={steps} isPlanned={booking.wishId !== null} /></Section>
      <p><Link to={role === 'host' ? '/' : '/bookings'}>{t('visit.back')}</Link></p>
      {asked && <StepDialog key={`${asked} ${booking.version}`} role={role} action={asked} booking={booking} onClose={() => setAsked(null)}
        onDone={() => { setDone(t('visit.done')); void queries.invalidateQueries(); }} />}
    </>
  );
}

function Facts({ booking }: { booking: Booking }) {
  const t = useTranslations();
  const { day } = useDays();
  const party = usePartyName();
  const notes = [
    ...(booking.isReconfirmed ? [t('visit.reconfirmed')] : []), ...(booking.isCounted ? [t('visit.counted')] : []),
    ...(booking.status === 'offered' && booking.offerDueOn ? [t('visit.offerDue', { day: day(booking.offerDueOn) })] : []),
    ...(booking.status === 'host-pending' ? [t('booking.answerDue', { day: day(booking.answerDueOn) })] : []),
    ...(booking.noticeDays === null ? [] : [t(booking.isLate ? 'visit.cancelledLate' : 'visit.cancelledIn', { n: booking.noticeDays })]),
  ];
  return (
    <div>
      <p>{party(booking)}{booking.venueAddress ? ` · ${booking.venueAddress}` : ''}</p>
      <p><BookingBadge status={booking.status} /> {notes.join(' · ')}</p>
      {booking.reason && <p>{t('visit.why', { reason: booking.reason })}</p>}
    </div>
  );
}
