import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Pressure } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import planning from './planning.module.css';

/** Before anything is assigned: where places will not suffice, and which single week more would help. Silent when there is nothing to say. */
export function PressureBox({ seasonId }: { seasonId: string }) {
  const t = useTranslations();
  const pressure = useQuery({ queryKey: ['pressure', seasonId], queryFn: () => centre.pressure(seasonId), staleTime: 60_000 });
  if (!pressure.data || (pressure.data.overflowingWeeks.length === 0 && pressure.data.moreWeeks.length === 0)) return null;
  return (
    <Section title={t('pressure.title')} note={t('pressure.note')}>
      <div className={planning.columns}>
        <Overflowing weeks={pressure.data.overflowingWeeks} />
        {pressure.data.moreWeeks.length > 0 && <MoreWeeks rows={pressure.data.moreWeeks} />}
      </div>
    </Section>
  );
}

function Overflowing({ weeks }: { weeks: Pressure['overflowingWeeks'] }) {
  const t = useTranslations();
  const { week } = useDays();
  return (
    <div>
      <h3>{t('pressure.weeks')}</h3>
      {weeks.length === 0 ? <p>{t('pressure.none')}</p> : (
        <ul className={planning.list}>
          {weeks.map((w) => (
            <li key={w.week}><span>{t('pressure.week', { week: week(w.week), wished: w.wished, seats: w.seats })}</span> <span className={planning.over}>{t('pressure.excess', { n: w.excess })}</span></li>
          ))}
        </ul>
      )}
    </div>
  );
}

const FIRST_FEW = 4;

function MoreWeeks({ rows }: { rows: Pressure['moreWeeks'] }) {
  const t = useTranslations();
  const { week } = useDays();
  const row = (r: Pressure['moreWeeks'][number]) => {
    const { schoolName: school, classLabel } = r, grade = String(r.grade);
    return (
      <li key={`${r.wishId} ${r.week}`}>
        <strong>{classLabel ? t('pressure.rowClass', { school, grade, klass: classLabel, week: week(r.week) }) : t('pressure.row', { school, grade, week: week(r.week) })}</strong>
        <span>{t('pressure.gain', { from: week(r.from), n: r.gain })}</span>
      </li>
    );
  };
  return (
    <div>
      <h3>{t('pressure.more')}</h3>
      <p className={planning.soft}>{t('pressure.moreNote')}</p>
      <ul className={planning.list}>{rows.slice(0, FIRST_FEW).map(row)}</ul>
      {rows.length > FIRST_FEW && (
        <details className={planning.rest}>
          <summary>{t('pressure.rest', { n: String(rows.length - FIRST_FEW) })}</summary>
          <ul className={planning.list}>{rows.slice(FIRST_FEW).map(row)}</ul>
        </details>
      )}
    </div>
  );
}
