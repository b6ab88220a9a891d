import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import { visitLists } from '../../api/visit-requests.js';
import { BookingBadge } from '../../parts/badge.js';
import { usePartyName } from '../../parts/booking-list.js';
import { today, useDays } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { Await, Empty } from '../../parts/states.js';
import { Calls } from '../../parts/visit/calls.js';
import { ReadinessLine } from '../../parts/visit/readiness.js';
import styles from '../../parts/visit/visit.module.css';

/** Every visit with how far it is prepared, the next one first. */
export function TeacherVisitsPage() {
  const t = useTranslations('visits');
  const visits = useQuery({ queryKey: ['visits'], queryFn: visitLists.mine });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Await of={visits} sentence={t('loading')}>
        {({ items }) => {
          if (items.length === 0) return <Empty action={<Button renderRoot={(props) => <Link to="/wishes" {...props} />}>{t('emptyDo')}</Button>}>{t('empty')}</Empty>;
          const coming = items.filter(({ booking }) => booking.heldOn >= today()), past = items.filter(({ booking }) => booking.heldOn < today()).reverse();
          return (
            <>
              {coming.length > 0 && <Section title={t('coming')}><Visits sheets={coming} /></Section>}
              {past.length > 0 && <Section title={t('past')}><Visits sheets={past} /></Section>}
            </>
          );
        }}
      </Await>
    </Page>
  );
}

/** Gone by, and nobody has said how it was. */
const isUnreported = ({ booking: { heldOn, status } }: VisitSheet): boolean => heldOn < today() && (status === 'confirmed' || status === 'ready' || status === 'visited');

function Visits({ sheets }: { sheets: readonly VisitSheet[] }) {
  const t = useTranslations('visits');
  const { when } = useDays();
  const party = usePartyName();
  return (
    <ul className={styles.cards}>
      {sheets.map((sheet) => (
        <li key={sheet.booking.id} className={styles.card}>
          <div className={styles.head}><h3>{when(sheet.booking.heldOn, sheet.booking.band)} · {sheet.booking.venueName}</h3><BookingBadge status={sheet.booking.status} /></div>
          <p>{party(sheet.booking)}</p>
          <ReadinessLine sheet={sheet} />
          <div className={styles.calls}>
            <Button variant="default" renderRoot={(props) => <Link to="/visits/$visitId" params={{ visitId: sheet.booking.id }} {...props} />}>{t(isUnreported(sheet) ? 'enterResult' : 'open')}<span className="hidden-words"> {sheet.booking.venueName} {when(sheet.booking.heldOn, sheet.booking.band)}</span></Button>
            <Calls sheet={sheet} />
          </div>
        </li>
      ))}
    </ul>
  );
}
