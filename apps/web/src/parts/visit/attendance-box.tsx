import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import type { VisitRequests } from '../../api/visit-requests.js';
import { clockText, today } from '../days.js';
import { ProblemBox } from '../problem-box.js';
import { CountDialog } from './count-dialog.js';
import { IncidentDialog } from './incident-dialog.js';
import styles from './visit.module.css';

const AGREED: readonly string[] = ['confirmed', 'ready'];

/** Who came, and the buttons for the day: one tap when all came. From the day of the visit on. */
export function AttendanceBox({ sheet, requests, onDone }: { sheet: VisitSheet; requests: VisitRequests; onDone: (sentence: string) => void }) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'count' | 'incident' | null>(null);
  const { booking, attendance, incidents } = sheet;
  const said = async (sentence: string) => { await queries.invalidateQueries(); onDone(sentence); };
  const arriving = useMutation({ mutationFn: () => requests.arrive(booking.id, booking.headcount), onSuccess: () => said(t('recorded', { venue: booking.venueName })) });
  const leaving = useMutation({ mutationFn: () => requests.depart(booking.id), onSuccess: () => said(t('left', { venue: booking.venueName })) });
  const failed = arriving.error ?? leaving.error;
  const party = <span className="hidden-words"> {booking.schoolName} {booking.venueName}</span>;
  const isDay = booking.heldOn <= today();
  return (
    <div className={styles.lines}>
      {attendance ? (
        <p>
          {attendance.outcome === 'visited' ? t('came', { n: attendance.arrived, planned: attendance.planned }) : t('cameNot', { n: attendance.arrived })}
          <span className={styles.soft}>
            {[attendance.arrivedAt && t('arrivedAt', { time: clockText(new Date(attendance.arrivedAt)) }), attendance.departedAt && t('departedAt', { time: clockText(new Date(attendance.departedAt)) }),
              t('recordedBy', { who: t(`side.${attendance.recordedBy}`) }), attendance.correction && t('correction', { reason: attendance.correction })].filter(Boolean).map((word) => ` · ${word}`)}
          </span>
        </p>
      ) : <p>{t('planned', { n: booking.headcount })}</p>}
      {incidents.map((incident) => (
        <p key={incident.id}><b>{t(`incident.${incident.kind}`)}</b> {clockText(new Date(incident.happenedAt))} · {incident.what}{incident.injured > 0 && ` · ${t('injuredOf', { n: incident.injured })}`}</p>
      ))}
      {failed && <ProblemBox what={t('recordFailed')} error={failed} />}
      {isDay && (
        <div className={styles.calls}>
          {!attendance && AGREED.includes(booking.status) && <Button loading={arriving.isPending} onClick={() => arriving.mutate()}>{t('allCame', { n: booking.headcount })}{party}</Button>}
          {!attendance && AGREED.includes(booking.status) && <Button variant="default" onClick={() => setAsked('count')}>{t('count')}{party}</Button>}
          {attendance?.outcome === 'visited' && !attendance.departedAt && booking.heldOn === today() && <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('leave')}{party}</Button>}
          {attendance && booking.status !== 'closed' && <Button variant="default" onClick={() => setAsked('count')}>{t('wrong')}{party}</Button>}
          <Button variant="subtle" color="red" onClick={() => setAsked('incident')}>{t('report')}{party}</Button>
        </div>
      )}
      {asked === 'count' && <CountDialog sheet={sheet} requests={requests} onClose={() => setAsked(null)} onDone={onDone} />}
      {asked === 'incident' && <IncidentDialog sheet={sheet} requests={requests} onClose={() => setAsked(null)} onDone={onDone} />}
    </div>
  );
}
