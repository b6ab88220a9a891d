import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Plan, PlannedVisit, Reason, UnplacedWish } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import styles from './season.module.css';

const STEP = 20;

/** Who goes when, and why; the wishes without a place come first, because they need a person. */
export function PlanTables({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.unassigned.length > 0 && <Unassigned wishes={plan.unassigned} />}
      <Assigned visits={plan.assignments} />
    </>
  );
}

function Assigned({ visits }: { visits: readonly PlannedVisit[] }) {
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
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('plan.caption')}. {t('plan.shown', { n: Math.min(count, found.length), total: found.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plan.school')}</th><th scope="col">{t('plan.held')}</th><th scope="col">{t('plan.wish')}</th>
                <th scope="col">{t('plan.students')}</th><th scope="col">{t('plan.venues')}</th><th scope="col">{t('plan.why')}</th>
              </tr>
            </thead>
            <tbody>{found.slice(0, count).map((v) => <Visit key={v.wishId} visit={v} />)}</tbody>
          </table>
        </div>
      )}
      {left > 0 && <Button mt="md" variant="default" onClick={() => setCount(count + STEP * 3)}>{t('plan.more', { n: String(left) })}</Button>}
    </Section>
  );
}

function Visit({ visit: v }: { visit: PlannedVisit }) {
  const t = useTranslations();
  const { day, when } = useDays();
  const kept = v.heldOn === v.firstWish;
  return (
    <tr>
      <th scope="row">{usePartyName(v)}</th>
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
        </details>
      </td>
    </tr>
  );
}

function Unassigned({ wishes }: { wishes: readonly UnplacedWish[] }) {
  const t = useTranslations();
  return (
    <Section title={t('plan.unassigned', { n: wishes.length })} note={t('plan.unassignedNote')}>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('plan.unassignedCaption')}</caption>
          <thead>
            <tr><th scope="col">{t('plan.school')}</th><th scope="col">{t('plan.wish')}</th><th scope="col">{t('plan.students')}</th><th scope="col">{t('plan.reason')}</th></tr>
          </thead>
          <tbody>{wishes.map((w) => <Unplaced key={w.wishId} wish={w} />)}</tbody>
        </table>
      </div>
    </Section>
  );
}

function Unplaced({ wish }: { wish: UnplacedWish }) {
  const t = useTranslations();
  const { day } = useDays();
  return (
    <tr>
      <th scope="row">{usePartyName(wish)}</th>
      <td data-label={t('plan.wish')}>{day(wish.firstWish)}</td>
      <td data-label={t('plan.students')} className={parts.number}>{t('unit.students', { n: wish.headcount })}</td>
      <td><Reasons reasons={wish.reasons} /></td>
    </tr>
  );
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return <ul className={styles.reasons}>{reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>;
}

function usePartyName({ schoolName: school, grade, classLabel }: { schoolName: string; grade: number; classLabel?: string | null }): string {
  const t = useTranslations();
  return classLabel ? t('plan.partyClass', { school, grade: String(grade), klass: classLabel }) : t('plan.party', { school, grade: String(grade) });
}
