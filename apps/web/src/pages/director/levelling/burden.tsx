import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Analysis, Season } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import season from '../season/season.module.css';

/** Who has to move, and whether it is always the same schools. */
export function Burden({ analysis: { schools }, season: about }: { analysis: Analysis; season: Season }) {
  const t = useTranslations();
  const ledger = useQuery({ queryKey: ['fairness'], queryFn: centre.fairness });
  const most = [...schools].sort((a, b) => b.moved - a.moved)[0];
  const mean = schools.reduce((sum, { moved }) => sum + moved, 0) / Math.max(1, schools.length);
  const before = ledger.data?.seasons.find(({ firstDay }) => firstDay < about.firstDay)?.lines ?? [];
  const movedBefore = new Set(before.filter(({ weeksMoved }) => weeksMoved > 0).map(({ schoolId }) => schoolId));
  const twice = schools.filter(({ schoolId, moved }) => moved > 0 && movedBefore.has(schoolId)).map(({ schoolName }) => schoolName);
  const rows = [
    { name: t('moves.most'), value: most && most.moved > 0 ? t('moves.mostSchool', { school: most.schoolName, n: most.moved }) : t('moves.none') },
    { name: t('moves.mean'), value: t('moves.meanN', { n: mean.toFixed(1) }) },
    { name: t('moves.leftOut'), value: t('unit.cases', { n: schools.reduce((sum, { leftOut }) => sum + leftOut, 0) }) },
    { name: t('moves.twice'), value: twice.length > 0 ? twice.join(', ') : t('moves.twiceNone') },
  ];
  return (
    <Section title={t('moves.title')} action={<Link to="/fairness">{t('moves.ledger')}</Link>}>
      <dl className={season.figures}>
        {rows.map(({ name, value }) => <div key={name} className={season.figure}><dt>{name}</dt><dd><strong>{value}</strong></dd></div>)}
      </dl>
    </Section>
  );
}
