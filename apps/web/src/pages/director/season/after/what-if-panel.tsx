import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Band, Change, Season, WhatIfFigures, WhatIfOutcome } from '../../../../api/types.js';
import { Badge } from '../../../../parts/badge.js';
import { Choices } from '../../../../parts/choices.js';
import { useDays } from '../../../../parts/days.js';
import parts from '../../../../parts/parts.module.css';
import { ProblemBox } from '../../../../parts/problem-box.js';
import planning from '../planning.module.css';
import { ChangeList } from './change-list.js';
import { type Described, isMissing, isNoted, type NotedChange } from './changes.js';
import { useFollowedRun } from './followed-run.js';
import { type PickedVenue, VenuePicker } from './venue-picker.js';

interface Opening { kind: 'extra-visit' | 'more-openings'; venue: PickedVenue | null; week: string; day: string; band: Band }

function describe({ kind, venue, week, day, band }: Opening): Described {
  if (!venue) return { missing: 'venue' };
  if (kind === 'extra-visit') return { change: { kind, venueId: venue.id, week }, name: venue.name };
  return day ? { change: { kind, venueId: venue.id, day, band }, name: venue.name } : { missing: 'day' };
}

/** A question put to the planner. It is marked as a trial everywhere, because its figures look like real ones. */
export function WhatIfPanel({ season, weeks }: { season: Season; weeks: readonly string[] }) {
  const t = useTranslations();
  const { week } = useDays();
  const [noted, setNoted] = useState<readonly NotedChange[]>([]);
  const [opening, setOpening] = useState<Opening>({ kind: 'extra-visit', venue: null, week: weeks[0] ?? '', day: '', band: 'am' });
  const [missing, setMissing] = useState<'day' | 'venue' | null>(null);
  const { starting, run, lost, going } = useFollowedRun((changes: Change[]) => centre.tryChanges(season.id, changes));
  const described = describe(opening);
  const put = (part: Partial<Opening>) => { setMissing(null); setOpening({ ...opening, ...part }); };
  const start = () => {
    if (isMissing(described) && noted.length === 0) return setMissing(described.missing);
    starting.mutate([...noted, ...(isNoted(described) ? [described] : [])].map((n) => n.change));
  };
  const add = () => {
    if (isMissing(described)) return setMissing(described.missing);
    if (isNoted(described)) { setNoted([...noted, described]); setOpening({ ...opening, venue: null, day: '' }); }
  };
  return (
    <div className={planning.stack}>
      <p><Badge tone="mid">{t('whatIf.badge')}</Badge> {t('whatIf.lead')}</p>
      <ChangeList noted={noted} onChange={setNoted} />
      <Choices legend={t('whatIf.kind')} value={opening.kind} onChange={(kind) => put({ kind })}
        options={[{ value: 'extra-visit', label: t('change.extraVisit') }, { value: 'more-openings', label: t('change.moreOpenings') }]} />
      <div className={planning.fields}>
        <VenuePicker key={noted.length} value={opening.venue} onChange={(venue) => put({ venue })} error={missing === 'venue' ? t('change.need.venue') : undefined} />
        {opening.kind === 'extra-visit' ? (
          <NativeSelect label={t('change.week')} value={opening.week} onChange={(e) => put({ week: e.currentTarget.value })} data={weeks.map((value) => ({ value, label: week(value) }))} />
        ) : (
          <>
            <TextInput type="date" label={t('change.openDay')} min={season.firstDay} max={season.lastDay} value={opening.day}
              error={missing === 'day' ? t('change.need.day') : undefined} onChange={(e) => put({ day: e.currentTarget.value })} />
            <Choices legend={t('change.band')} value={opening.band} onChange={(band) => put({ band })} options={[{ value: 'am', label: t('band.am') }, { value: 'pm', label: t('band.pm') }]} />
          </>
        )}
      </div>
      <Group>
        <Button variant="default" loading={going} onClick={start}>{t('whatIf.start')}</Button>
        <Button variant="subtle" disabled={going} onClick={add}>{t('change.add')}</Button>
      </Group>
      <p role="status">{going && t('whatIf.going')}</p>
      {(starting.isError || run?.status === 'failed') && <ProblemBox what={t('whatIf.failed')} error={starting.error} wrong={run?.error ? [run.error] : undefined} />}
      {lost !== null && <ProblemBox what={t('whatIf.failed')} error={lost} />}
      {run?.status === 'done' && run.whatIf && <Outcome of={run.whatIf} />}
    </div>
  );
}

function Outcome({ of: { before, after, newlyServed } }: { of: WhatIfOutcome }) {
  const t = useTranslations();
  const percent = (n: number) => t('unit.percent', { n: n.toFixed(1).replace(/\.0$/, '') });
  const rows: readonly [string, (f: WhatIfFigures) => string][] = [
    [t('whatIf.students'), (f) => t('unit.students', { n: f.students })], [t('whatIf.served'), (f) => percent(f.servedPct)],
    [t('whatIf.first'), (f) => percent(f.firstWishPct)], [t('whatIf.field'), (f) => percent(f.fieldMatchPct)],
    [t('whatIf.peak'), (f) => t('unit.times', { n: f.weekPeakToMean.toFixed(2) })], [t('whatIf.km'), (f) => t('unit.km', { n: f.kmPerStudent.toFixed(1) })],
  ];
  const more = after.students - before.students;
  const groups = typeof newlyServed === 'number' ? newlyServed : newlyServed?.length ?? 0;
  return (
    <section className={planning.trial} aria-label={`${t('whatIf.badge')}: ${t('whatIf.result')}`}>
      <h2><Badge tone="mid">{t('whatIf.badge')}</Badge> {t('whatIf.result')}</h2>
      <p role="status"><strong>{more > 0 ? t('whatIf.newly', { n: more }) : t('whatIf.none')}</strong> {groups > 0 && t('whatIf.newlyGroups', { n: groups })}</p>
      <div className={parts.scroller}>
        <table className={parts.table}>
          <caption>{t('whatIf.caption')}</caption>
          <thead><tr><th scope="col">{t('whatIf.what')}</th><th scope="col">{t('whatIf.now')}</th><th scope="col">{t('whatIf.then')}</th></tr></thead>
          <tbody>
            {rows.map(([name, of]) => {
              const was = of(before), is = of(after);
              return <tr key={name}><th scope="row">{name}</th><td>{was}</td><td>{was === is ? is : <strong>{is}</strong>}</td></tr>;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
