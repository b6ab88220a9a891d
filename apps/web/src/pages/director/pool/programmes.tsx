import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme, VenueRecord } from '../../../api/pool-requests.js';
import { Section } from '../../../parts/page.js';
import { Empty } from '../../../parts/states.js';
import styles from './pool.module.css';
import { PLAN, ProgrammeDialog } from './programme-dialog.js';
import type { Kept } from './record-page.js';

/** What the venue offers to do, with the lesson plan. */
export function Programmes({ record, onKept }: { record: VenueRecord; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const [asked, setAsked] = useState<Programme | 'new' | null>(null);
  const add = <Button variant="default" onClick={() => setAsked('new')}>{t('addProgramme')}</Button>;
  return (
    <Section title={t('tab.programmes')} action={add}>
      {record.programmes.length === 0 ? <Empty>{t('noProgrammes')}</Empty> : <ul className={styles.list}>{record.programmes.map((programme) => <ProgrammeCard key={programme.id} programme={programme} onChange={() => setAsked(programme)} />)}</ul>}
      {asked && <ProgrammeDialog key={asked === 'new' ? 'new' : asked.id} record={record} programme={asked === 'new' ? null : asked} onClose={() => setAsked(null)} onKept={onKept} />}
    </Section>
  );
}

function ProgrammeCard({ programme: p, onChange }: { programme: Programme; onChange: () => void }) {
  const t = useTranslations('venueRecord');
  const people = p.leastStudents !== null || p.mostStudents !== null ? t('people', { least: String(p.leastStudents ?? ''), most: String(p.mostStudents ?? '') }) : null;
  const line = [t(`experiences.${p.experienceType}`), t('hoursN', { n: p.hours }), people, p.fee === 0 ? t('free') : t('feeN', { n: p.fee }), ...p.jobs, ...p.starts, p.isOffered ? null : t('closed')].filter(Boolean).join(' · ');
  const said = [['placeLabel', p.place], ['ppe', p.ppe], ['rainAlternative', p.rainAlternative], ['cautions', p.cautions], ...PLAN.map((part) => [part, p[part]] as const)] as const;
  return (
    <li>
      <div className={styles.head}><strong>{p.title}</strong><Button variant="default" onClick={onChange}>{t('changeProgramme')}<span className="hidden-words"> {p.title}</span></Button></div>
      <p className={styles.soft}>{line}</p>
      {said.some(([, text]) => text) && <dl className={styles.plan}>{said.map(([part, text]) => text && <div key={part}><dt>{t(part)}</dt><dd>{text}</dd></div>)}</dl>}
    </li>
  );
}
