import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import type { InspectionRoute, PlannedInspection } from '../../../api/types.js';
import { today, useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Empty } from '../../../parts/states.js';
import styles from './planner.module.css';

/** Who goes where on which day, in the order of the way. */
export function RouteList({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const routes = useQuery({ queryKey: ['inspection-routes'], queryFn: () => inspectionPlan.routes(today()) });
  return (
    <Section title={t('routes')}>
      <Await of={routes}>
        {({ items }) => (items.length === 0 ? <Empty>{t('noRoutes')}</Empty> : <div className={parts.cards}>{items.map((route) => <Route key={`${route.day} ${route.inspectorId}`} route={route} onDone={onDone} />)}</div>)}
      </Await>
    </Section>
  );
}

function Route({ route, onDone }: { route: InspectionRoute; onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const { day } = useDays();
  return (
    <article className={parts.card}>
      <h3>{t('route', { day: day(route.day), name: route.inspectorName, n: route.stops.length, km: String(route.kilometres) })}</h3>
      <ol className={styles.route}>{route.stops.map((stop) => <Stop key={stop.id} stop={stop} onDone={onDone} />)}</ol>
    </article>
  );
}

function Stop({ stop, onDone }: { stop: PlannedInspection; onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const words = useTranslations();
  const queries = useQueryClient();
  const asking = useMutation({ mutationFn: () => inspectionPlan.askForSelfCheck(stop.id), onSuccess: async () => { await queries.invalidateQueries(); onDone(t('selfCheckAsked', { venue: stop.venueName })); } });
  const cancelling = useMutation({ mutationFn: () => inspectionPlan.cancel(stop.id, stop.version), onSuccess: async () => { await queries.invalidateQueries(); onDone(t('cancelled', { venue: stop.venueName })); } });
  const failed = asking.error ?? cancelling.error;
  return (
    <li>
      <strong>{stop.venueName}</strong> <span className={styles.soft}>{[stop.district, stop.address, stop.halfDay && words(`band.${stop.halfDay}`)].filter(Boolean).join(' · ')}</span>
      {stop.status !== 'planned' && <> <span className={parts.badge} data-tone={stop.status === 'self-check-sent' ? 'info' : 'good'}>{t(stop.status === 'visited' ? 'visited' : stop.status === 'self-check-done' ? 'selfCheckDone' : 'selfCheckSent')}</span></>}
      {failed && <ProblemBox what={t('changeFailed')} error={failed} />}
      {stop.status !== 'visited' && (
        <div className={parts.actions}>
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>{t('selfCheckAsk')}<span className="hidden-words"> {stop.venueName}</span></Button>
          <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>{t('cancel')}<span className="hidden-words"> {stop.venueName}</span></Button>
        </div>
      )}
    </li>
  );
}
