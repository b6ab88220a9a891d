import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import type { Inspector } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Empty } from '../../../parts/states.js';
import { InspectorDialog } from './inspector-dialog.js';
import styles from './planner.module.css';

/** Inspectors and parent monitors: what they learned, and that they were looked up. */
export function PeoplePanel({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const { full } = useDays();
  const [asked, setAsked] = useState<{ what: 'change' | 'train'; inspector: Inspector } | null>(null);
  const people = useQuery({ queryKey: ['inspectors'], queryFn: inspectionPlan.inspectors });
  return (
    <Section title={t('people')} note={t('peopleLead')}>
      <Await of={people}>
        {({ items }) => (items.length === 0 ? <Empty>{t('noPeople')}</Empty> : (
          <div className={parts.scroller}>
            <table className={`${parts.table} ${parts.stack}`}>
              <caption>{t('peopleCaption', { n: items.length })}</caption>
              <thead><tr>{(['name', 'kind', 'check', 'trainings', 'doing'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
              <tbody>
                {items.map((person) => (
                  <tr key={person.accountId}>
                    <th scope="row">{person.name} <div className={styles.soft}>{person.email}</div></th>
                    <td>{t(`kinds.${person.kind}`)}</td>
                    <td data-label={t('check')}>{person.checkedOn === null ? t('unchecked') : t('checked', { day: full(person.checkedOn), by: person.checkedBy ?? '' })}</td>
                    <td data-label={t('trainings')}>{person.trainings.length === 0 ? t('noTraining') : person.trainings.map(({ id, course, heldOn, hours }) => <div key={id}>{t('training', { course, day: full(heldOn), hours: String(hours) })}</div>)}</td>
                    <td>
                      <div className={parts.actions}>
                        <Button variant="default" onClick={() => setAsked({ what: 'change', inspector: person })}>{t('change')}<span className="hidden-words"> {person.name}</span></Button>
                        <Button variant="default" onClick={() => setAsked({ what: 'train', inspector: person })}>{t('train')}<span className="hidden-words"> {person.name}</span></Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </Await>
      {asked && <InspectorDialog key={`${asked.what} ${asked.inspector.accountId}`} {...asked} onClose={() => setAsked(null)} onDone={onDone} />}
    </Section>
  );
}
