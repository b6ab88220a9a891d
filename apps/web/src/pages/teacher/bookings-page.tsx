import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { Booking } from '../../api/types.js';
import { BookingList } from '../../parts/booking-list.js';
import { canCancel, CancelDialog } from '../../parts/cancel-dialog.js';
import { CalendarFeedSection } from '../../parts/calendar-feed.js';
import { useDays } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';

/** Leads to the page that mails lead to, by a link of the teacher's own. */
function OtherDayButton({ booking }: { booking: Booking }) {
  const t = useTranslations('otherDay');
  const { day } = useDays();
  const leaving = useMutation({ mutationFn: () => teacher.otherDays(booking.id), onSuccess: ({ path }) => window.location.assign(path) });
  return (
    <>
      <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('ask')}<span className="hidden-words"> {booking.venueName} {day(booking.heldOn)}</span></Button>
      {leaving.isError && <ProblemBox what={t('failed')} error={leaving.error} />}
    </>
  );
}

export function TeacherBookingsPage() {
  const t = useTranslations();
  const { day } = useDays();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Booking | null>(null);
  const [done, setDone] = useState('');
  const bookings = useQuery({ queryKey: ['my-bookings'], queryFn: teacher.bookings });
  return (
    <Page title={t('teacherBookings.title')}>
      <Done>{done}</Done>
      <Await of={bookings}>
        {({ items }) => {
          if (items.length === 0) {
            return <Empty action={<Button renderRoot={(props) => <Link to="/wishes" {...props} />}>{t('teacherBookings.emptyDo')}</Button>}>{t('teacherBookings.empty')}</Empty>;
          }
          const days = [...new Set(items.map((b) => b.heldOn))].sort();
          return days.map((d) => (
            <Section key={d} title={day(d)}>
              <BookingList bookings={items.filter((b) => b.heldOn === d)} title={(b) => b.venueName} onCancel={setAsked} cancellable={canCancel}>
                {(b) => canCancel(b) && <OtherDayButton booking={b} />}
              </BookingList>
            </Section>
          ));
        }}
      </Await>
      <CalendarFeedSection />
      <CancelDialog booking={asked} onClose={() => setAsked(null)} cancel={teacher.cancelBooking}
        onDone={(b) => { setDone(t('booking.cancelled', { venue: b.venueName })); void queries.invalidateQueries(); }} />
    </Page>
  );
}
