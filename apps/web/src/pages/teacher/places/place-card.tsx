import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Place } from '../../../api/waiting-requests.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import styles from './places.module.css';

export type Takeable = Pick<Place, 'openingId' | 'venueName' | 'heldOn' | 'band'>;

/** One half-day: book it, or wait for it; and where it would be emptier. */
export function PlaceCard({ place, isBusy, onBook, onWait }: { place: Place; isBusy: boolean; onBook: (place: Takeable) => void; onWait: (kind: 'opening' | 'venue') => void }) {
  const t = useTranslations('places');
  const { day, hours, when } = useDays();
  const about = <span className="hidden-words"> {place.venueName} {when(place.heldOn, place.band)}</span>;
  const isFull = place.obstacle !== null;
  return (
    <li className={styles.card}>
      <h3>{place.venueName}</h3>
      <p>{day(place.heldOn)} {hours(place.band)} · {t('away', { km: String(place.kilometres) })}</p>
      <p><Badge tone={isFull ? 'mid' : 'good'}>{t(isFull ? 'full' : 'left', { left: place.left })}</Badge></p>
      <div className={styles.buttons}>
        {isFull ? (
          <>
            <Button disabled={isBusy} onClick={() => onWait('opening')}>{t('wait')}{about}</Button>
            <Button variant="default" disabled={isBusy} onClick={() => onWait('venue')}>{t('waitVenue')}{about}</Button>
          </>
        ) : <Button disabled={isBusy} onClick={() => onBook(place)}>{t('book')}{about}</Button>}
      </div>
      {place.better.length > 0 && (
        <div className={styles.better}>
          <p>{t(isFull ? 'betterFull' : 'better')}</p>
          <ul>
            {place.better.map((other) => (
              <li key={other.openingId}>
                <Button variant="subtle" className={styles.wrap} disabled={isBusy} onClick={() => onBook(other)}>{t(other.share === 0 ? 'emptiestDate' : 'betterDate', { when: when(other.heldOn, other.band), venue: other.venueName, share: String(other.share) })} {t('book')}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
