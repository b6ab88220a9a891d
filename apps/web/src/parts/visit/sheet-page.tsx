import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import type { VisitRequests } from '../../api/visit-requests.js';
import { BookingBadge } from '../badge.js';
import { usePartyName } from '../booking-list.js';
import { today, useDays } from '../days.js';
import { Page, Section } from '../page.js';
import { ProblemBox } from '../problem-box.js';
import { Await, Done } from '../states.js';
import { AttendanceBox } from './attendance-box.js';
import { Calls } from './calls.js';
import { VisitFacts } from './facts.js';
import { PrepareDialog } from './prepare-dialog.js';
import { ResultSection } from './result-section.js';
import { SafetyFilesSection } from './safety-files-section.js';
import { ReadinessLine } from './readiness.js';
import styles from './visit.module.css';

const COMING: readonly string[] = ['host-pending', 'confirmed', 'ready'];

/** One visit from the first plan to the last count: the same page for its school and for the centre, which can do more. */
export function VisitSheetPage({ requests, isCentre, arrange }: { requests: VisitRequests; isCentre: boolean; arrange?: (sheet: VisitSheet, onDone: (sentence: string) => void) => ReactNode }) {
  const t = useTranslations('visits');
  const { visitId } = useParams({ from: '/inside/visits/$visitId' });
  const sheet = useQuery({ queryKey: ['visit', isCentre, visitId], queryFn: () => requests.sheet(visitId) });
  const [done, setDone] = useState('');
  const [changing, setChanging] = useState(false);
  const venue = sheet.data?.booking.venueName ?? '';
  return (
    <Page title={venue ? t('sheet', { venue }) : t('title')} tabTitle={t('title')}>
      <p>{isCentre ? <Link to="/visits" search={sheet.data ? { day: sheet.data.booking.heldOn } : {}}>{t('backDay')}</Link> : <Link to="/visits">{t('back')}</Link>}</p>
      <Done>{done}</Done>
      <Await of={sheet} sentence={t('loading')}>
        {(data) => (
          <>
            <Head sheet={data} requests={requests} isCentre={isCentre} onChange={() => setChanging(true)} onDone={setDone} />
            <Section title={t('attendance')}><div className={styles.card}><AttendanceBox sheet={data} requests={requests} onDone={setDone} /></div></Section>
            <ResultSection bookingId={data.booking.id} isCentre={isCentre} onDone={setDone} />
            <Section title={t('facts')}><VisitFacts sheet={data} /></Section>
            {COMING.includes(data.booking.status) && arrange?.(data, setDone)}
            <SafetyFilesSection bookingId={data.booking.id} isCentre={isCentre} />
            {changing && <PrepareDialog key={data.version} sheet={data} requests={requests} onClose={() => setChanging(false)} onDone={setDone} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function Head({ sheet, requests, isCentre, onChange, onDone }: { sheet: VisitSheet; requests: VisitRequests; isCentre: boolean; onChange: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('visits');
  const { when } = useDays();
  const party = usePartyName();
  const queries = useQueryClient();
  const { booking } = sheet;
  const marking = useMutation({
    mutationFn: () => requests.ready(booking.id, sheet.version),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('marked', { venue: booking.venueName })); },
  });
  return (
    <div className={styles.card}>
      <div className={styles.head}><strong>{when(booking.heldOn, booking.band)} {booking.startsAt}–{booking.endsAt}</strong><BookingBadge status={booking.status} /></div>
      <p>{party(booking)}</p>
      <Calls sheet={sheet} withSchool={isCentre} />
      <ReadinessLine sheet={sheet} />
      {marking.isError && <ProblemBox what={t('markFailed')} error={marking.error} />}
      {COMING.includes(booking.status) && booking.heldOn >= today() && (
        <div className={styles.calls}>
          {booking.status === 'confirmed' && sheet.readiness.missing.length === 0 && <Button loading={marking.isPending} onClick={() => marking.mutate()}>{t('markReady')}</Button>}
          <Button variant="default" onClick={onChange}>{t('change')}</Button>
        </div>
      )}
    </div>
  );
}
