import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { Booking, BookingStatus } from '../../api/types.js';
import { BookingList } from '../../parts/booking-list.js';
import { canCancel, CancelDialog } from '../../parts/cancel-dialog.js';
import { Page } from '../../parts/page.js';
import { CallOffDialog } from '../booking/call-off-dialog.js';
import { Pager } from '../../parts/pager.js';
import parts from '../../parts/parts.module.css';
import { Await, Done, Empty } from '../../parts/states.js';

const SIZE = 50;
const STATUSES: readonly BookingStatus[] = [
  'offered', 'host-pending', 'confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed',
  'offer-declined', 'offer-expired', 'host-declined', 'cancelled-by-school', 'cancelled-by-host', 'cancelled-by-centre', 'cancelled-by-weather',
];

export function CentreBookingsPage() {
  const t = useTranslations();
  const navigate = useNavigate({ from: '/bookings' });
  const search = useSearch({ from: '/inside/bookings' });
  const queries = useQueryClient();
  const status = STATUSES.find((s) => s === search.state);
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<Booking | null>(null);
  const [done, setDone] = useState('');
  const [isCallingOff, setCallingOff] = useState(false);
  const filter = { ...(status ? { status } : {}), page, size: SIZE };
  const bookings = useQuery({ queryKey: ['bookings', filter], queryFn: () => centre.bookings(filter), placeholderData: keepPreviousData });
  return (
    <Page title={t('centreBookings.title')} lead={t('centreBookings.lead')} aside={(
      <div className={parts.actions}>
        <Link to="/booking-settings">{t('deadlines.link')}</Link>
        <Button variant="default" onClick={() => setCallingOff(true)}>{t('callOff.button')}</Button>
      </div>
    )}>
      <Done>{done}</Done>
      <div className={parts.filters}>
        <NativeSelect label={t('centreBookings.status')} value={status ?? ''}
          onChange={(e) => { setPage(1); const to = e.currentTarget.value; void navigate({ search: to ? { state: to } : {}, replace: true }); }}
          data={[{ value: '', label: t('centreBookings.all') }, ...STATUSES.map((s) => ({ value: s, label: t(`booking.${s}`) }))]} />
      </div>
      <Await of={bookings}>
        {(data) => {
          if (data.items.length === 0) return status ? <Empty>{t('centreBookings.none')}</Empty> : <Empty action={<Link to="/seasons">{t('centreBookings.goSeasons')}</Link>}>{t('centreBookings.empty')}</Empty>;
          return (
            <>
              <p className={parts.note}>{t('page.totalCases', { total: data.total })}</p>
              <h2 className="hidden-words">{t('centreBookings.caption')}</h2>
              <BookingList bookings={data.items} title={(b) => b.venueName} onCancel={setAsked} cancellable={canCancel} />
              <Pager {...data} onPage={setPage} />
            </>
          );
        }}
      </Await>
      {isCallingOff && <CallOffDialog onClose={() => setCallingOff(false)} onDone={(said) => { setDone(said); void queries.invalidateQueries(); }} />}
      <CancelDialog booking={asked} onClose={() => setAsked(null)} cancel={centre.cancelBooking}
        onDone={(b) => { setDone(t('booking.cancelled', { venue: b.venueName })); void queries.invalidateQueries(); }} />
    </Page>
  );
}
