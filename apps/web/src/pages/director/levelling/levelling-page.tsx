import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Analysis, Plan, Season } from '../../../api/types.js';
import { Choices } from '../../../parts/choices.js';
import { Page, Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Loading } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { DayTable } from '../season/day-table.js';
import season from '../season/season.module.css';
import { type View, WeekBars } from '../season/week-bars.js';
import { AlikeSchools } from './alike-schools.js';
import { Burden } from './burden.js';
import { Forecast } from './forecast.js';
import { KeyFigures } from './key-figures.js';
import styles from './levelling.module.css';
import { Replay } from './replay.js';
import { SchoolHeat } from './school-heat.js';
import { LoadTable, Spread } from './spread.js';
import { movedGroups, outcomeAt } from './steps.js';
import { VenuePool } from './venue-pool.js';
import { WeekList } from './week-list.js';

/** Where a season bunches, before and after: what a centre reports and decides by. */
export function LevellingPage() {
  const t = useTranslations();
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId/bunching' });
  const found = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  const analysis = useQuery({ queryKey: ['analysis', seasonId], queryFn: () => centre.analysis(seasonId) });
  const failed = [found, analysis].find((query) => query.isError);
  if (found.data && analysis.data) return <Levelling season={found.data} analysis={analysis.data} />;
  return (
    <Page title={t('levelling.tab')}>
      {failed ? <ProblemBox what={t('levelling.failed')} error={failed.error} onAgain={() => void failed.refetch()} /> : <Loading rows={6} sentence={t('levelling.loading')} />}
    </Page>
  );
}

function Levelling({ season: about, analysis }: { season: Season; analysis: Analysis }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const phone = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const isPlanned = analysis.basis !== 'wishes', runId = analysis.runId ?? '';
  const [wanted, setView] = useState<View>('both');
  const [step, setStep] = useState<number | null>(null);
  const plan = useQuery({ queryKey: ['plan', runId, language], queryFn: (): Promise<Plan> => centre.plan(runId, language), enabled: isPlanned && runId !== '' });
  const view: View = isPlanned ? wanted : 'before', outcome = outcomeAt(analysis, null), shown = outcomeAt(analysis, step);
  return (
    <Page title={titleOf(analysis, t)} tabTitle={t('levelling.tab')}
      lead={<>{about.title} · {t(`levelling.basis.${analysis.basis}`)} <Link to="/seasons/$seasonId" params={{ seasonId: about.id }}>{t('levelling.back')}</Link></>}
      aside={<Button component="a" variant="default" href={`/v1/centre/seasons/${about.id}/bunching-analysis/file`} download>{t('levelling.file')}</Button>}>
      {analysis.groups === 0 ? <p>{t('levelling.noWishes')}</p> : (
        <>
          <KeyFigures analysis={analysis} outcome={outcome} />
          {isPlanned && (
            <div className={season.toolbar}>
              <Choices legend={t('levelling.view.legend')} value={view} onChange={setView} options={[
                { value: 'before', label: t('levelling.view.before') }, { value: 'both', label: t('levelling.view.both') }, { value: 'after', label: t('levelling.view.after') },
              ]} />
              {analysis.steps.length > 0 && (
                <Button variant="default" aria-expanded={step !== null} onClick={() => setStep(step === null ? 0 : null)}>{t(step === null ? 'replay.open' : 'replay.close')}</Button>
              )}
            </div>
          )}
          {step !== null && <Replay steps={analysis.steps} step={step} onStep={setStep} plan={plan.data} />}
          <Section title={t('levelling.weeks')}>
            {phone ? <WeekList outcome={shown} /> : <WeekBars outcome={shown} view={step === null ? view : 'both'} />}
          </Section>
          <SchoolHeat analysis={analysis} view={view} plan={plan.data} folded={phone} />
          {isPlanned && <Burden analysis={analysis} season={about} />}
          <Spread evenness={analysis.loads.evenness} />
          <details className={season.details}>
            <summary>{t('spread.days')}</summary>
            <DayTable outcome={outcome} view={view} />
          </details>
          <LoadTable title={t('spread.districts')} note={t('spread.districtsNote')} what={t('spread.district')} lines={analysis.loads.districts} />
          <LoadTable title={t('spread.fields')} note={t('spread.fieldsNote')} what={t('spread.field')} lines={analysis.loads.fields.map((line) => ({ ...line, key: t(`field.${line.key}`) }))} />
        </>
      )}
      {analysis.forecast && <Forecast forecast={analysis.forecast} />}
      <AlikeSchools similarity={analysis.similarity} />
      <VenuePool pool={analysis.pool} isPlanned={isPlanned} />
      <p className={styles.end}><Link to="/seasons/$seasonId" params={{ seasonId: about.id }}>{t('levelling.back')}</Link></p>
    </Page>
  );
}

/** The heading says how it came out, not what the page is called. */
function titleOf(analysis: Analysis, t: ReturnType<typeof useTranslations<never>>): string {
  const { wished, after } = analysis.loads.evenness.weeks, moved = movedGroups(analysis), total = analysis.groups;
  if (analysis.groups === 0) return t('levelling.tab');
  if (!after) return wished.over > 0 ? t('levelling.title.wishes', { weeks: wished.over }) : t('levelling.title.wishesEven');
  return wished.over > after.over ? t('levelling.title.done', { total, moved, before: wished.over, after: after.over }) : t('levelling.title.kept', { total, moved });
}
