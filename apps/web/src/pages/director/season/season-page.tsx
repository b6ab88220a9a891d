import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Bunching, Plan, Publication, Run, Season } from '../../../api/types.js';
import { Choices } from '../../../parts/choices.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import { Await, Done, Empty, Loading } from '../../../parts/states.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { useLanguage } from '../../../words/language.js';
import type { NotedChange } from './after/changes.js';
import { DayTable } from './day-table.js';
import { FourFigures } from './figures.js';
import { isProving } from './goals.js';
import { useGroupName } from './group-name.js';
import { isComparable, isGoing, isPlan, type Outcome, outcomeOf, runToShow } from './outcome.js';
import { PlanTables } from './plan-tables.js';
import { PressureBox } from './pressure-box.js';
import { PublishDialog } from './publish-dialog.js';
import { RunList } from './run-list.js';
import { RunPanel } from './run-panel.js';
import styles from './season.module.css';
import { SharedDays } from './shared-days.js';
import { Verdict } from './verdict.js';
import { type View, WeekBars } from './week-bars.js';

const POLL_MS = 1000;
/** Needed only once a season is published. */
const AfterPublication = lazy(async () => ({ default: (await import('./after/after-publication.js')).AfterPublication }));

export function SeasonPage() {
  const t = useTranslations();
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId' });
  const season = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  const bunching = useQuery({ queryKey: ['bunching', seasonId], queryFn: () => centre.bunching(seasonId) });
  const runs = useQuery({
    queryKey: ['runs', seasonId],
    queryFn: () => centre.runs(seasonId),
    refetchInterval: ({ state }) => (state.data?.items.some((r) => isGoing(r) || isProving(r)) ? POLL_MS : false),
  });
  const failed = [season, bunching, runs].find((q) => q.isError);
  if (season.data && bunching.data && runs.data) return <Levelling season={season.data} bunching={bunching.data} runs={runs.data.items} />;
  return (
    <Page title={t('season.tab')}>
      {failed ? <ProblemBox what={t('season.failed')} error={failed.error} onAgain={() => void failed.refetch()} /> : <Loading rows={6} sentence={t('season.loading')} />}
    </Page>
  );
}

function Levelling({ season, bunching, runs: all }: { season: Season; bunching: Bunching; runs: readonly Run[] }) {
  const t = useTranslations();
  const days = useDays();
  const groupName = useGroupName();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [wantedView, setView] = useState<View>('both');
  const [asking, setAsking] = useState(false);
  const [published, setPublished] = useState<Publication | null>(null);
  const [noted, setNoted] = useState<readonly NotedChange[]>([]);
  const runs = all.filter(isComparable);
  const run = runToShow(runs, chosen);
  const outcome = outcomeOf(bunching, run);
  const view: View = run ? wantedView : 'before';
  const plan = useQuery({ queryKey: ['plan', run?.id, language], queryFn: (): Promise<Plan> => centre.plan(run?.id ?? '', language), enabled: run !== null });
  const groups = [...(plan.data?.assignments ?? []), ...(plan.data?.unassigned ?? [])].map((g) => ({ id: g.wishId, name: groupName(g) }));
  const lead = t('season.lead', { title: season.title, days: days.range(season.firstDay, season.lastDay), due: days.instant(season.wishesDueAt) });
  const publishedAt = runs.find((r) => isPlan(r) && r.publishedAt)?.publishedAt;
  if (outcome.wished === 0) {
    return (
      <Page title={t('season.titleEmpty')} tabTitle={t('season.tab')} lead={lead}>
        <Empty action={<Link to="/schools">{t('season.emptyDo')}</Link>}>{t('season.emptyWhy')}</Empty>
        <p><Link to="/seasons/$seasonId/bunching" params={{ seasonId: season.id }}>{t('levelling.link')}</Link></p>
      </Page>
    );
  }
  const publishButton = run && !publishedAt ? <Button size="lg" onClick={() => setAsking(true)}>{t('publish.button')}</Button> : null;
  return (
    <Page title={titleOf(outcome, run, t)} tabTitle={t('season.tab')} lead={lead} aside={<Link to="/seasons/$seasonId/board" params={{ seasonId: season.id }}>{t('board.open')}</Link>}>
      <Done>
        {published && <>{t('publish.done', { bookings: published.bookings, schools: published.schools, hosts: published.hosts })} <Link to="/bookings">{t('publish.see')}</Link></>}
      </Done>
      {publishedAt && !published && <p className={styles.already}>{t('publish.already', { time: days.instant(publishedAt) })} <Link to="/bookings">{t('publish.see')}</Link></p>}
      <FourFigures outcome={outcome} run={run} />
      {run && <Verdict run={run} />}
      {!publishedAt && <RunPanel season={season} runs={runs} shown={run} publish={publishButton} />}
      {publishedAt && <Suspense><AfterPublication about={{ season, weeks: bunching.weeks.map((w) => w.week), groups }} runs={all} noted={noted} onNoted={setNoted} /></Suspense>}
      {!run && <PressureBox seasonId={season.id} />}
      {run && (
        <div className={styles.toolbar}>
          <Choices legend={t('view.legend')} value={view} onChange={setView} options={[
            { value: 'before', label: t('view.before') }, { value: 'both', label: t('view.both') }, { value: 'after', label: t('view.after') },
          ]} />
        </div>
      )}
      <Section title={t('weeks.title')} note={t('weeks.note')}><WeekBars outcome={outcome} view={view} /></Section>
      <Section title={t('days.title')}><DayTable outcome={outcome} view={view} /></Section>
      {runs.length > 0 && <RunList runs={runs} shown={run} onShow={setChosen} />}
      {run && <Await of={plan}>{(data) => (
        <PlanTables plan={data} runId={run.id} isPublished={publishedAt !== undefined}
          onUse={(wish, day) => setNoted([...noted, { change: { kind: 'widen-window', wishId: wish.wishId, days: [day] }, name: wish.name }])} />
      )}</Await>}
      <p><Link to="/seasons/$seasonId/bunching" params={{ seasonId: season.id }}>{t('levelling.link')}</Link></p>
      <SharedDays bunching={bunching} />
      {run && <PublishDialog run={run} plan={plan.data} open={asking} onClose={() => setAsking(false)} onPublished={setPublished} />}
    </Page>
  );
}

/** The heading says how it came out, not what the page is called. */
function titleOf(outcome: Outcome, run: Run | null, t: ReturnType<typeof useTranslations<never>>): string {
  if (run?.figures) {
    const n = outcome.placed;
    if (run.publishedAt) return t('season.titlePublished', { n });
    return outcome.overBefore > 0 ? t('season.titleDone', { before: outcome.overBefore, after: outcome.overAfter }) : t('season.titleDoneEven', { n });
  }
  if (outcome.overBefore === 0) return t('season.titleEven', { n: outcome.wished });
  const busiest = outcome.busiestBefore;
  return t('season.titleBunched', { weeks: outcome.overBefore, ratio: busiest ? (busiest.before / Math.max(1, busiest.seats)).toFixed(1) : '0' });
}
