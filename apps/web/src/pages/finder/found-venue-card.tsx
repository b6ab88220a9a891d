import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { FoundVenue, VenueQuestion } from '../../api/finder-requests.js';
import { isJobField } from '../../api/job-fields.js';
import { Badge } from '../../parts/badge.js';
import { useDays } from '../../parts/days.js';
import styles from './finder.module.css';

const LASTING = ['not-running', 'wrong-level', 'party-too-small', 'party-too-large', 'not-cleared'];

/** One venue: what it offers, where it is, the next days the group can go, or why it cannot. */
export function FoundVenueCard({ venue, question, isTeacher }: { venue: FoundVenue; question: VenueQuestion; isTeacher: boolean }) {
  const t = useTranslations();
  const { when, full } = useDays();
  const first = venue.places[0], about = <span className="hidden-words"> {venue.name}</span>;
  return (
    <li className={styles.card}>
      <h2>{venue.name}</h2>
      <p>{isJobField(venue.jobField) ? t(`field.${venue.jobField}`) : venue.jobField} · {venue.district}{venue.kilometres !== null && <> · {t('finder.away', { km: venue.kilometres.toFixed(1) })}</>}</p>
      {venue.programmes.length > 0 && <ul className={styles.programmes}>{venue.programmes.map(({ title, experienceType, fee }) => <li key={title}>{title} <span className={styles.soft}>({t(`finder.types.${experienceType}`)}, {fee === 0 ? t('finder.free') : t('finder.fee', { fee })})</span></li>)}</ul>}
      <p className={styles.soft}>{t('finder.parties', { from: venue.minParty, to: venue.seats })}{venue.accessible && <> · {t('finder.filter.accessible')}</>} · {venue.clearedUntil ? t('finder.clearedUntil', { day: full(venue.clearedUntil) }) : t('finder.uncleared')}</p>
      {venue.obstacles.length > 0 && <ul className={styles.reasons} aria-label={t('finder.why')}>{venue.obstacles.map((obstacle) => <li key={obstacle}><Badge tone={LASTING.includes(obstacle) ? 'bad' : 'mid'}>{t(`finder.obstacle.${obstacle}`, { from: venue.minParty, to: venue.seats })}</Badge></li>)}</ul>}
      {venue.places.length > 0 && (
        <div>
          <p>{t('finder.places', { n: venue.freePlaces })}</p>
          <ul className={styles.places}>{venue.places.map(({ openingId, heldOn, band, left }) => <li key={openingId}>{when(heldOn, band)} <Badge tone="good">{t('places.left', { left })}</Badge></li>)}</ul>
        </div>
      )}
      {isTeacher ? (
        <div className={styles.buttons}>
          {first && venue.obstacles.length === 0 && <Button renderRoot={(props) => <Link to="/places" search={{ from: first.heldOn, until: venue.places.at(-1)!.heldOn, field: venue.jobField, ...(question.grade ? { grade: String(question.grade) } : {}), ...(question.headcount ? { headcount: String(question.headcount) } : {}) }} {...props} />}>{t('finder.book')}{about}</Button>}
          <Button variant="default" renderRoot={(props) => <Link to="/wishes/$wishId" params={{ wishId: 'new' }} {...props} />}>{t('finder.wish')}{about}</Button>
        </div>
      ) : <Link to="/pool/$venueId" params={{ venueId: venue.id }}>{t('finder.record')}{about}</Link>}
    </li>
  );
}
