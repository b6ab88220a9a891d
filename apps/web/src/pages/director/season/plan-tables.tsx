import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Plan, PlannedVisit, Reason, UnplacedWish } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { useGroupName } from './group-name.js';
import { type AskedWish, ProposalsDialog, type UseDay } from './proposals-dialog.js';
import styles from './season.module.css';

const STEP = 20;

/** Who goes when, and why; the wishes without a place come first, because they need a person. */
export function PlanTables({ plan, runId, isPublished, onUse }: { plan: Plan; runId: string; isPublished: boolean; onUse: UseDay }) {
  const [asked, setAsked] = useState<AskedWish | null>(null);
  return (
    <>
      {plan.unassigned.length > 0 && <Unassigned wishes={plan.unassigned} onFind={setAsked} />}
      <Assigned visits={plan.assignments} onFind={setAsked} />
      {asked && <ProposalsDialog key={asked.wishId} wish={asked} runId={runId} isPublished={isPublished} onUse={onUse} onClose={() => setAsked(null)} />}
    </>
  );
}

type Find = (wish: AskedWish) => void;

function FindDay({ wish, onFind }: { wish: AskedWish; onFind: Find }) {
  const t = useTranslations();
  return <Button variant="default" size="compact-md" onClick={() => onFind(wish)}>{t('proposals.find')}<span className="hidden-words"> {wish.name}</span></Button>;
}

function Assigned({ visits, onFind }: { visits: readonly PlannedVisit[]; onFind: Find }) {
  const t = useTranslations();
  const [query, setQuery] = useState('');
  const [onlyMoved, setOnlyMoved] = useState(false);
  const [count, setCount] = useState(STEP);
  const found = visits.filter((v) => v.schoolName.includes(query.trim()) && (!onlyMoved || v.heldOn !== v.firstWish));
  const left = found.length - count;
  return (
    <Section title={t('plan.title')} note={t('plan.note')}>
      <div className={parts.filters}>
        <TextInput label={t('plan.find')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} />
        <Checkbox label={t('plan.onlyMoved')} checked={onlyMoved} onChange={(e) => setOnlyMoved(e.currentTarget.checked)} />
      </div>
      {found.length === 0 ? <p>{t('plan.none')}</p> : (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack} ${styles.who}`}>
            <caption>{t('plan.caption')}. {t('plan.shown', { n: Math.min(count, found.length), total: found.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plan.school')}</th><th scope="col">{t('plan.held')}</th><th scope="col">{t('plan.wish')}</th>
                <th scope="col">{t('plan.students')}</th><th scope="col">{t('plan.venues')}</th><th scope="col">{t('plan.why')}</th>
              </tr>
            </thead>
            <tbody>{found.slice(0, count).map((v) => <Visit key={v.wishId} visit={v} onFind={onFind} />)}</tbody>
          </table>
        </div>
      )}
      {left > 0 && <Button mt="md" variant="default" onClick={() => setCount(count + STEP * 3)}>{t('plan.more', { n: String(left) })}</Button>}
    </Section>
  );
}

function Visit({ visit: v, onFind }: { visit: PlannedVisit; onFind: Find }) {
  const t = useTranslations();
  const name = useGroupName()(v);
  const { day, when } = useDays();
  const kept = v.heldOn === v.firstWish;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{when(v.heldOn, v.band)} <Badge tone={kept ? 'good' : 'info'}>{kept ? t('plan.kept') : t('plan.moved')}</Badge></td>
      <td data-label={t('plan.wish')}>{day(v.firstWish)}</td>
      <td data-label={t('plan.students')} className={parts.number}>
        {v.students < v.headcount ? t('plan.partly', { total: v.headcount, n: v.students }) : t('unit.students', { n: v.students })}
      </td>
      <td data-label={t('plan.venues')} className={parts.number}>{t('plan.venuesN', { n: String(v.venues) })}</td>
      <td>
        <details className={styles.why}>
          <summary>{t('plan.why')}<span className="hidden-words"> {v.schoolName}</span></summary>
          <Reasons reasons={v.reasons} />
          {!kept && <FindDay wish={{ wishId: v.wishId, name, schoolName: v.schoolName, isPlaced: true }} onFind={onFind} />}
        </details>
      </td>
    </tr>
  );
}

function Unassigned({ wishes, onFind }: { wishes: readonly UnplacedWish[]; onFind: Find }) {
  const t = useTranslations();
  return (
    <Section title={t('plan.unassigned', { n: wishes.length })} note={t('plan.unassignedNote')}>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack} ${styles.who}`}>
          <caption>{t('plan.unassignedCaption')}</caption>
          <thead>
            <tr><th scope="col">{t('plan.school')}</th><th scope="col">{t('plan.wish')}</th><th scope="col">{t('plan.students')}</th><th scope="col">{t('plan.reason')}</th></tr>
          </thead>
          <tbody>{wishes.map((w) => <Unplaced key={w.wishId} wish={w} onFind={onFind} />)}</tbody>
        </table>
      </div>
    </Section>
  );
}

function Unplaced({ wish, onFind }: { wish: UnplacedWish; onFind: Find }) {
  const t = useTranslations();
  const name = useGroupName()(wish);
  const { day } = useDays();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('plan.wish')}>{day(wish.firstWish)}</td>
      <td data-label={t('plan.students')} className={parts.number}>{t('unit.students', { n: wish.headcount })}</td>
      <td>
        <Reasons reasons={wish.reasons} />
        <FindDay wish={{ wishId: wish.wishId, name, schoolName: wish.schoolName, isPlaced: false }} onFind={onFind} />
      </td>
    </tr>
  );
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return <ul className={styles.reasons}>{reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>;
}
