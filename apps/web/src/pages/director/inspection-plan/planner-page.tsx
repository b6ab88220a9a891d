import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import { Choices } from '../../../parts/choices.js';
import { Page, Section } from '../../../parts/page.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { AssignPanel } from './assign-panel.js';
import { CorrectionList } from './correction-list.js';
import { DueTable } from './due-table.js';
import { EvidencePanel } from './evidence-panel.js';
import { LostVisits } from './lost-visits.js';
import { MonthStrip } from './month-strip.js';
import { PeoplePanel } from './people-panel.js';
import { RouteList } from './route-list.js';

const SPANS = ['30', '60', '90', '180'] as const;
type Span = (typeof SPANS)[number];

export function InspectionPlannerPage() {
  const t = useTranslations('inspectionPlan');
  const ofChecklists = useTranslations('checklists');
  const [within, setWithin] = useState<Span>('90');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const planner = useQuery({ queryKey: ['inspection-plan', within], queryFn: () => inspectionPlan.overview(Number(within)), placeholderData: keepPreviousData });
  const toggle = (venueId: string) => setChosen((before) => {
    const next = new Set(before);
    if (!next.delete(venueId)) next.add(venueId);
    return next;
  });
  return (
    <Page title={t('title')} lead={t('lead')} aside={<Link to="/checklists">{ofChecklists('link')}</Link>}>
      <Done>{done}</Done>
      <Await of={planner} sentence={t('loading')}>
        {({ due, months, overdue, visitsAffected }) => (
          <>
            <p><strong>{overdue === 0 ? t('allCovered') : t('overdue', { n: overdue, visits: visitsAffected })}</strong></p>
            <Section title={t('strip')}><MonthStrip months={months} /></Section>
            <Section title={t('due')}>
              <Choices legend={t('within')} value={within} onChange={setWithin} options={SPANS.map((value) => ({ value, label: t('withinN', { n: Number(value) }) }))} />
              {due.length === 0 ? <Empty>{t('empty', { n: Number(within) })}</Empty> : (
                <>
                  <DueTable due={due} chosen={chosen} onToggle={toggle} />
                  <AssignPanel chosen={due.filter(({ venueId }) => chosen.has(venueId))} onDone={(sentence) => { setChosen(new Set()); setDone(sentence); }} />
                </>
              )}
            </Section>
          </>
        )}
      </Await>
      <RouteList onDone={setDone} />
      <CorrectionList onDone={setDone} />
      <LostVisits />
      <EvidencePanel />
      <PeoplePanel onDone={setDone} />
    </Page>
  );
}
