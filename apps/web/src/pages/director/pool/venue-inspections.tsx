import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Inspection, inspectionPaper, venueSafety } from '../../../api/venue-safety-requests.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Empty } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import styles from './pool.module.css';

const TONES: Readonly<Record<Inspection['verdict'], Tone>> = { pass: 'good', conditional: 'mid', fail: 'bad' };

/** Every inspection of the venue with its papers, newest first. */
export function VenueInspections({ venueId }: { venueId: string }) {
  const t = useTranslations('venueSafety');
  const known = useQuery({ queryKey: ['venue-inspections', venueId], queryFn: () => venueSafety.inspections(venueId) });
  return (
    <Section title={t('inspections')}>
      <Await of={known}>{({ items }) => (items.length === 0 ? <Empty>{t('none')}</Empty> : (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('caption', { n: items.length })}</caption>
            <thead><tr>{(['on', 'verdict', 'validity', 'checklist', 'inspector', 'papers'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
            <tbody>{items.map((inspection) => <InspectionRow key={inspection.id} inspection={inspection} />)}</tbody>
          </table>
        </div>
      ))}</Await>
    </Section>
  );
}

function InspectionRow({ inspection: { id, inspectedOn, verdict, validFrom, validUntil, revokedOn, correctedOn, checklistNumber, inspectorName } }: { inspection: Inspection }) {
  const t = useTranslations('venueSafety');
  const { full } = useDays();
  const { language } = useLanguage();
  const day = full(inspectedOn);
  const paper = (which: 'report' | 'certificate') => <a href={inspectionPaper(id, which, language)} download>{t(which)}<span className="hidden-words"> {day}</span></a>;
  return (
    <tr>
      <th scope="row">{day}</th>
      <td><Badge tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</Badge></td>
      <td data-label={t('validity')}>
        {validFrom && validUntil ? t('from', { from: full(validFrom), until: full(validUntil) }) : t('never')}
        {correctedOn && <div className={styles.soft}>{t('corrected', { day: full(correctedOn) })}</div>}
        {revokedOn && <div className={styles.soft}>{t('revoked', { day: full(revokedOn) })}</div>}
      </td>
      <td data-label={t('checklist')}>{checklistNumber === null ? t('noNumber') : t('number', { n: checklistNumber })}</td>
      <td data-label={t('inspector')}>{inspectorName}</td>
      <td><div className={parts.actions}>{paper('report')}{verdict !== 'fail' && paper('certificate')}</div></td>
    </tr>
  );
}
