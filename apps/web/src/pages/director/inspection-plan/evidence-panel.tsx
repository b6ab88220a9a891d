import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { evidenceFile, inspectionPlan } from '../../../api/inspection-plan-requests.js';
import { today, useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';
import styles from './planner.module.css';

/** "n found, n inspected", and the list it was counted from. */
export function EvidencePanel() {
  const t = useTranslations('inspectionPlan');
  const { full } = useDays();
  const [span, setSpan] = useState({ from: `${today().slice(0, 4)}-01-01`, until: today() });
  const [asked, setAsked] = useState<typeof span | null>(null);
  const evidence = useQuery({ queryKey: ['inspection-evidence', asked], queryFn: () => inspectionPlan.evidence(asked!.from, asked!.until), enabled: asked !== null });
  return (
    <Section title={t('evidence')}>
      <form className={styles.panel} onSubmit={(event) => { event.preventDefault(); setAsked(span); }}>
        <TextInput type="date" required label={t('from')} value={span.from} onChange={(event) => setSpan({ ...span, from: event.currentTarget.value })} />
        <TextInput type="date" required label={t('untilDay')} value={span.until} onChange={(event) => setSpan({ ...span, until: event.currentTarget.value })} />
        <Button type="submit" variant="default">{t('show')}</Button>
      </form>
      {asked !== null && (
        <Await of={evidence}>
          {({ found, inspected, items }) => (
            <>
              <p><strong>{t('evidenceLine', { found, inspected })}</strong></p>
              <p><a href={evidenceFile(asked.from, asked.until)} download>{t('download')}</a></p>
              <details>
                <summary className={parts.fold}>{t('evidenceCaption')}</summary>
                <div className={parts.scroller}>
                  <table className={`${parts.table} ${parts.stack}`}>
                    <caption>{t('evidenceLine', { found, inspected })}</caption>
                    <thead><tr>{(['venue', 'inspectedOn', 'verdict', 'inspector'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
                    <tbody>
                      {items.map((item) => (
                        <tr key={item.venueId}>
                          <th scope="row">{item.venueName} <span className={styles.soft}>{item.district}</span></th>
                          <td data-label={t('inspectedOn')}>{item.inspectedOn === null ? t('notInspected') : full(item.inspectedOn)}</td>
                          <td>{item.verdict === null ? '' : t(`verdicts.${item.verdict}`)}</td>
                          <td>{item.inspectorName ?? ''}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </details>
            </>
          )}
        </Await>
      )}
    </Section>
  );
}
