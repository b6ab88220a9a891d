import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Analysis, Plan, SchoolRow } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { useGroupName } from '../season/group-name.js';
import season from '../season/season.module.css';
import type { View } from '../season/week-bars.js';
import styles from './levelling.module.css';

type Cell = SchoolRow['weeks'][number];
interface Asked { school: SchoolRow; cell: Cell }

/** Schools by weeks: every number printed, the ramp only repeats it; red is for totals over capacity. */
export function SchoolHeat({ analysis, view, plan, folded }: { analysis: Analysis; view: View; plan: Plan | undefined; folded: boolean }) {
  const t = useTranslations();
  const [asked, setAsked] = useState<Asked | null>(null);
  const table = <HeatTable analysis={analysis} view={view} onAsk={setAsked} />;
  return (
    <Section title={t('heat.title')} note={t('heat.note')}>
      {folded ? <details className={season.details}><summary>{t('heat.open')}</summary>{table}</details> : table}
      {asked && <WhyDialog asked={asked} plan={plan} isPlanned={analysis.basis !== 'wishes'} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function HeatTable({ analysis: { loads, schools }, view, onAsk }: { analysis: Analysis; view: View; onAsk: (asked: Asked) => void }) {
  const t = useTranslations();
  const { short } = useDays();
  const most = Math.max(1, ...schools.flatMap(({ weeks }) => weeks.flatMap(({ wished, after }) => [wished, after ?? 0])));
  const total = (n: number, seats: number) => (
    <span className={season.load} data-level={n > seats ? 'over' : '0'}>{n.toLocaleString()}{n > seats && <><span aria-hidden> ▲</span><span className="hidden-words"> {t('heat.over')}</span></>}</span>
  );
  return (
    <div className={`${parts.scroller} ${styles.heatScroller}`} role="region" tabIndex={0} aria-label={t('heat.region')}>
      <table className={`${parts.table} ${styles.schoolHeat}`}>
        <caption>{t('heat.caption')}</caption>
        <thead><tr><th scope="col">{t('heat.school')}</th>{loads.weeks.map(({ key }) => <th key={key} scope="col">{short(key)}</th>)}</tr></thead>
        <tbody>
          {schools.map((school) => {
            const cells = new Map(school.weeks.map((cell) => [cell.week, cell]));
            return (
              <tr key={school.schoolId}>
                <th scope="row">{school.schoolName}</th>
                {loads.weeks.map(({ key }) => <td key={key}>{cells.has(key) && <HeatCell school={school} cell={cells.get(key)!} {...{ most, view, onAsk }} />}</td>)}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('heat.total')}</th>
            {loads.weeks.map(({ key, wished, after, seats }) => (
              <td key={key}>{(view !== 'after' || after === undefined) && total(wished, seats)}{view !== 'before' && after !== undefined && total(after, seats)}</td>
            ))}
          </tr>
          <tr><th scope="row">{t('heat.seats')}</th>{loads.weeks.map(({ key, seats }) => <td key={key}>{seats.toLocaleString()}</td>)}</tr>
        </tfoot>
      </table>
    </div>
  );
}

function HeatCell({ school, cell, most, view, onAsk }: { school: SchoolRow; cell: Cell; most: number; view: View; onAsk: (asked: Asked) => void }) {
  const t = useTranslations();
  const { week } = useDays();
  const numbers = [
    ...(view !== 'after' || cell.after === undefined ? [{ n: cell.wished, word: t('heat.before') }] : []),
    ...(view !== 'before' && cell.after !== undefined ? [{ n: cell.after, word: t('heat.after') }] : []),
  ];
  if (numbers.every(({ n }) => n === 0)) return null;
  const level = (n: number): string => (n === 0 ? '0' : String(Math.min(4, 1 + Math.floor((4 * n) / (most + 1)))));
  return (
    <button type="button" className={styles.cell} onClick={() => onAsk({ school, cell })}>
      <span className="hidden-words">{school.schoolName} {week(cell.week)} </span>
      {numbers.map(({ n, word }) => <span key={word} className={season.load} data-level={level(n)}><span className="hidden-words">{word} </span>{n}</span>)}
    </button>
  );
}

function WhyDialog({ asked: { school, cell }, plan, isPlanned, onClose }: { asked: Asked; plan: Plan | undefined; isPlanned: boolean; onClose: () => void }) {
  const t = useTranslations();
  const { week, day, when } = useDays();
  const nameOf = useGroupName();
  const visits = new Map(plan?.assignments.map((visit) => [visit.wishId, visit])), without = new Map(plan?.unassigned.map((group) => [group.wishId, group]));
  return (
    <Dialog open title={t('heat.dialog', { school: school.schoolName, week: week(cell.week) })} onClose={onClose}>
      {!isPlanned && <p>{t('heat.notYet')}</p>}
      <ul className={styles.why}>
        {cell.wishIds.map((wishId) => {
          const visit = visits.get(wishId), group = visit ?? without.get(wishId);
          if (!group) return null;
          return (
            <li key={wishId}>
              <strong>{nameOf(group)} {t('unit.students', { n: group.headcount })}</strong>
              <p>{t('heat.wished', { day: day(group.firstWish) })} · {visit ? t('heat.goes', { day: when(visit.heldOn, visit.band) }) : t('heat.without')}</p>
              {group.reasons.length > 0 && <ul className={season.reasons}>{group.reasons.map(({ text }, index) => <li key={index}>{text}</li>)}</ul>}
            </li>
          );
        })}
      </ul>
      <Button fullWidth variant="default" onClick={onClose}>{t('shell.close')}</Button>
    </Dialog>
  );
}
