import { useTranslations } from 'use-intl';
import type { HolidayImpact } from '../../../api/types.js';
import { BookingBadge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import styles from './holidays.module.css';

export const isEmpty = (impact: HolidayImpact): boolean => impact.bookings.length + impact.openings.length + impact.wishes.length === 0;

/** Everything that lies on the days: bookings first, for somebody is waiting there. */
export function ImpactLists({ impact }: { impact: HolidayImpact }) {
  const t = useTranslations();
  const { day, when } = useDays();
  if (isEmpty(impact)) return <p>{t('holidays.previewNone')}</p>;
  return (
    <div className={styles.impact}>
      <Group title={t('holidays.bookings', { n: impact.bookings.length })} count={impact.bookings.length}>
        {impact.bookings.map((b) => (
          <li key={b.id}><b>{when(b.heldOn, b.band)}</b> {b.venueName} · <Party {...b} /> <BookingBadge status={b.status} /></li>
        ))}
      </Group>
      <Group title={t('holidays.wishes', { n: impact.wishes.length })} count={impact.wishes.length} note={t('holidays.wishesNote')}>
        {impact.wishes.map((w) => (
          <li key={`${w.wishId} ${w.day}`}><b>{day(w.day)}</b> {t('holidays.rank', { n: String(w.rank) })} · <Party {...w} /> · {w.seasonTitle}</li>
        ))}
      </Group>
      <Group title={t('holidays.openings', { n: impact.openings.length })} count={impact.openings.length} note={t('holidays.openingsNote')}>
        {impact.openings.map((o) => (
          <li key={o.id}><b>{when(o.heldOn, o.band)}</b> {o.venueName} · {t('holidays.seats', { n: o.seats })}</li>
        ))}
      </Group>
    </div>
  );
}

function Party({ schoolName, grade, classLabel, headcount }: { schoolName: string; grade: number; classLabel: string | null; headcount: number }) {
  const t = useTranslations();
  const facts = { school: schoolName, grade: String(grade), n: headcount };
  return <>{classLabel ? t('booking.partyClass', { ...facts, klass: classLabel }) : t('booking.party', facts)}</>;
}

/** Long lists stay folded behind their count. */
function Group({ title, count, note, children }: { title: string; count: number; note?: string; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <details open={count <= 10} className={styles.group}>
      <summary>{title}</summary>
      {note && <p className={parts.note}>{note}</p>}
      <ul>{children}</ul>
    </details>
  );
}
