import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { alternativesTo, goInstead } from '../../api/booking-requests.js';
import type { Booking } from '../../api/types.js';
import { useDays } from '../../parts/days.js';
import { Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await } from '../../parts/states.js';
import styles from './booking.module.css';

export const isFallen = ({ status }: Booking): boolean => status.startsWith('cancelled-') || status === 'host-declined' || status === 'offer-declined' || status === 'offer-expired';

/** Where the group could really go; one press asks for it. */
export function Instead({ booking }: { booking: Booking }) {
  const t = useTranslations('visit');
  const { when } = useDays();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const places = useQuery({ queryKey: ['instead', booking.id], queryFn: () => alternativesTo(booking.id) });
  const going = useMutation({
    mutationFn: (openingId: string) => goInstead(booking, openingId),
    onSuccess: async ({ id }) => { await queries.invalidateQueries(); await navigate({ to: '/bookings/$bookingId', params: { bookingId: id } }); },
  });
  return (
    <Await of={places}>
      {({ items }) => (
        <Section title={t('instead')} note={items.length === 0 ? t('insteadNone') : t('insteadNote')}>
          {going.isError && <ProblemBox what={t('actFailed')} error={going.error} />}
          <ul className={styles.places}>
            {items.map(({ openingId, venueName, heldOn, band, left }) => (
              <li key={openingId}>
                <span><strong>{when(heldOn, band)}</strong> {venueName} · {t('left', { n: left })}</span>
                <Button variant="default" loading={going.isPending && going.variables === openingId} onClick={() => going.mutate(openingId)}>{t('go')}<span className="hidden-words"> {venueName} {when(heldOn, band)}</span></Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Await>
  );
}
