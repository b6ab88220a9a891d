import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import type { LostVisit } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';

const CAUSES = ['inspection-expired', 'inspection-revoked', 'inspection-failed', 'correction-overdue', 'safety-concern'] as const;
const causeOf = (word: string): (typeof CAUSES)[number] => CAUSES.find((cause) => cause === word) ?? 'inspection-expired';
const placeOf = ({ hasPlace, repairRunId, wishId }: LostVisit): 'hasPlace' | 'searching' | 'toChoose' => (hasPlace ? 'hasPlace' : wishId !== null && repairRunId !== null ? 'searching' : 'toChoose');

/** Visits that fell away with their venue; nothing is shown while there are none. */
export function LostVisits() {
  const t = useTranslations('inspectionPlan');
  const { when } = useDays();
  const lost = useQuery({ queryKey: ['lost-visits'], queryFn: inspectionPlan.lostVisits });
  return (
    <Await of={lost}>
      {({ items }) => (items.length === 0 ? null : (
        <Section title={t('lost')}>
          <div className={parts.scroller}>
            <table className={`${parts.table} ${parts.stack}`}>
              <caption>{t('lostCaption', { n: items.length })}</caption>
              <thead><tr>{(['visit', 'venue', 'school', 'why', 'place'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
              <tbody>
                {items.map((visit) => (
                  <tr key={visit.bookingId}>
                    <th scope="row">{when(visit.heldOn, visit.band)}</th>
                    <td>{visit.venueName}</td>
                    <td data-label={t('school')}>{visit.schoolName} {t('students', { n: visit.headcount })}</td>
                    <td data-label={t('why')}>{t(`cause.${causeOf(visit.cause)}`)}</td>
                    <td data-label={t('place')}><span className={parts.badge} data-tone={visit.hasPlace ? 'good' : 'mid'}>{t(placeOf(visit))}</span></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      ))}
    </Await>
  );
}
