import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isJobField, JOB_FIELDS } from '../../../api/job-fields.js';
import { pool, type PoolLine, type Stage } from '../../../api/pool-requests.js';
import { today, useDays } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import { Pager } from '../../../parts/pager.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import { GateMarks, isStatus, StatusBadge } from './gate-marks.js';
import { LeadDialog } from './lead-dialog.js';
import styles from './pool.module.css';
import { PoolSettingsPanel } from './settings-panel.js';
import { Targets } from './targets.js';

const SIZE = 50;

/** From the first word of a place until it takes visits: how many stand where, on any day, and which. */
export function PoolPage() {
  const t = useTranslations('venuePool');
  const navigate = useNavigate({ from: '/pool' });
  const search = useSearch({ from: '/inside/pool' });
  const status = isStatus(search.state) ? search.state : undefined;
  const now = today();
  const day = search.day && search.day <= now ? search.day : now;
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const [jobField, setJobField] = useState('');
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState('');
  const counts = useQuery({ queryKey: ['pool', day], queryFn: () => pool.counts(day), placeholderData: keepPreviousData });
  const filter = { day, page, size: SIZE, ...(status ? { status } : {}), ...(query ? { query } : {}), ...(isJobField(jobField) ? { jobField } : {}) };
  const venues = useQuery({ queryKey: ['pool-venues', filter], queryFn: () => pool.venues(filter), placeholderData: keepPreviousData });
  const look = (to: { state?: string | undefined; day?: string | undefined }) => { setPage(1); void navigate({ search: { ...(to.state ? { state: to.state } : {}), ...(to.day && to.day !== now ? { day: to.day } : {}) }, replace: true }); };
  const find = (event: FormEvent) => { event.preventDefault(); setPage(1); setQuery(typed.trim()); };
  const clear = () => { setTyped(''); setQuery(''); setJobField(''); look({ day }); };
  return (
    <Page title={t('title')} lead={t('lead')} aside={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}>
      <Done>{done}</Done>
      <div className={parts.filters}><TextInput type="date" max={now} label={t('day')} value={day} onChange={(e) => look({ state: status, day: e.currentTarget.value })} /></div>
      <Await of={counts} rows={1}>{({ stages }) => <Stages stages={stages} day={day} chosen={status} onChoose={(state) => look({ state, day })} />}</Await>
      <form className={parts.filters} role="search" onSubmit={find}>
        <TextInput label={t('search')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
        <FieldSelect value={jobField} onChange={(field) => { setPage(1); setJobField(field); }} />
        <Button type="submit" variant="default">{t('find')}</Button>
      </form>
      <Await of={venues}>
        {(found) => (found.items.length === 0
          ? <Empty action={<Button variant="default" onClick={clear}>{t('clear')}</Button>}>{t('none')}</Empty>
          : <><PoolTable lines={found.items} total={found.total} day={day} /><Pager {...found} onPage={setPage} /></>)}
      </Await>
      <Targets onDone={setDone} />
      <PoolSettingsPanel onDone={setDone} />
      {adding && <LeadDialog onClose={() => setAdding(false)} onDone={setDone} />}
    </Page>
  );
}

function FieldSelect({ value, onChange }: { value: string; onChange: (field: string) => void }) {
  const t = useTranslations();
  return (
    <NativeSelect label={t('venuePool.field')} value={value} onChange={(e) => onChange(e.currentTarget.value)}
      data={[{ value: '', label: t('venuePool.allFields') }, ...JOB_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }))]} />
  );
}

/** The counts are the filter: each opens its list. */
function Stages({ stages, day, chosen, onChoose }: { stages: readonly Stage[]; day: string; chosen: string | undefined; onChoose: (status: string | undefined) => void }) {
  const t = useTranslations('venuePool');
  const { full } = useDays();
  const all = stages.reduce((sum, { venues }) => sum + venues, 0);
  return (
    <section aria-label={t('stages', { day: full(day), n: all })}>
      <p className={styles.soft} role="status">{t('stages', { day: full(day), n: all })}</p>
      <ul className={styles.stages}>
        <li><button type="button" className={styles.stage} aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>{t('all')}<strong>{all}</strong></button></li>
        {stages.map(({ status, venues }) => (
          <li key={status}>
            <button type="button" className={styles.stage} aria-pressed={chosen === status} onClick={() => onChoose(chosen === status ? undefined : status)}>{t(`status.${status}`)}<strong>{venues}</strong></button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PoolTable({ lines, total, day }: { lines: readonly PoolLine[]; total: number; day: string }) {
  const t = useTranslations();
  const { full, short } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('venuePool.caption', { day: full(day) })}. {t('page.total', { total })}</caption>
        <thead><tr>{(['name', 'stage', 'gates', 'district', 'lastContact'] as const).map((column) => <th key={column} scope="col">{t(`venuePool.${column}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row"><Link to="/pool/$venueId" params={{ venueId: line.id }}>{line.name}</Link><div className={styles.soft}>{t(`field.${line.jobField}`)}</div></th>
              <td><StatusBadge status={line.status} /> <span className={styles.soft}>{t('venuePool.since', { day: full(line.since) })}</span></td>
              <td><GateMarks gates={line.gates} /></td>
              <td>{line.district}{line.phone && <div><a href={`tel:${line.phone}`}>{line.phone}</a></div>}</td>
              <td data-label={t('venuePool.lastContact')}>{line.lastContactOn ? short(line.lastContactOn) : t('venuePool.never')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
