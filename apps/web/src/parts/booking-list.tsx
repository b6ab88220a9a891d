import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Booking } from '../api/types.js';
import { BookingBadge } from './badge.js';
import styles from './booking-list.module.css';
import { useDays } from './days.js';

export function usePartyName() {
  const t = useTranslations();
  return ({ schoolName: school, grade, classLabel, headcount: n }: Booking): string =>
    classLabel ? t('booking.partyClass', { school, grade: String(grade), klass: classLabel, n }) : t('booking.party', { school, grade: String(grade), n });
}

/** Visits as cards: when, who, where, and how it stands. */
export function BookingList({ bookings, title, onCancel, cancellable, children }: {
  bookings: readonly Booking[]; title: (b: Booking) => string; onCancel?: (b: Booking) => void; cancellable?: (b: Booking) => boolean;
  children?: (b: Booking) => ReactNode;
}) {
  const t = useTranslations();
  const days = useDays();
  const party = usePartyName();
  return (
    <ul className={styles.list}>
      {bookings.map((b) => (
        <li key={b.id} className={styles.item}>
          <div className={styles.when}><strong>{days.day(b.heldOn)}</strong><span>{t(`band.${b.band}`)} {b.startsAt}–{b.endsAt}</span></div>
          <div>
            <h3><Link to="/bookings/$bookingId" params={{ bookingId: b.id }}>{title(b)}</Link></h3>
            {title(b) !== party(b) && <p>{party(b)}{b.venueAddress ? ` · ${b.venueAddress}` : ''}</p>}
            {b.reason && <p className={styles.soft}>{t('booking.why', { reason: b.reason })}</p>}
            {b.status === 'host-pending' && b.answerDueOn && <p className={styles.soft}>{t('booking.answerDue', { day: days.day(b.answerDueOn) })}</p>}
          </div>
          <div className={styles.state}>
            <BookingBadge status={b.status} />
            {children?.(b)}
            {onCancel && cancellable?.(b) && (
              <Button variant="subtle" color="red" onClick={() => onCancel(b)}>{t('booking.cancel')}<span className="hidden-words"> {b.venueName} {days.day(b.heldOn)}</span></Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
