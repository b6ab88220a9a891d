import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import { rosters, type Span } from '../../api/result-requests.js';
import { addDays, today, useDays } from '../../parts/days.js';
import { Page } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { Await, Empty } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../words/language.js';
import styles from './roster.module.css';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** Who goes where: on the screen, on paper in one click, and as files. */
export function RosterPage() {
  const t = useTranslations('roster');
  const { language } = useLanguage();
  const { day } = useDays();
  const role = useSession()?.role;
  const [dates, setDates] = useState({ from: today(), until: addDays(today(), 120) });
  const [whose, setWhose] = useState('');
  const span: Span = { ...dates, lang: language };
  const address = role === 'teacher' ? '/v1/teacher' : role === 'host' ? '/v1/host' : whose && `/v1/centre/${whose}`;
  const query = useQuery({ queryKey: ['roster', address, span], enabled: address !== '', queryFn: () => fetchRoster(role, whose, span) });
  return (
    <Page title={query.data?.title ?? t('title')} tabTitle={t('title')} lead={<span className={styles.screenOnly}>{t('lead')}</span>}>
      <div className={`${parts.filters} ${styles.screenOnly}`}>
        {role === 'director' && <Whose value={whose} onChange={setWhose} />}
        <TextInput type="date" label={t('from')} value={dates.from} onChange={(event) => { const from = event.currentTarget.value; if (from) setDates((before) => ({ ...before, from })); }} />
        <TextInput type="date" label={t('until')} value={dates.until} onChange={(event) => { const until = event.currentTarget.value; if (until) setDates((before) => ({ ...before, until })); }} />
      </div>
      {address !== '' && (
        <Await of={query} what={t('failed')}>
          {(roster) => (
            <>
              <div className={`${parts.actions} ${styles.screenOnly}`}>
                <Button onClick={() => window.print()}>{t('print')}</Button>
                {FORMATS.map((format) => <Button key={format} component="a" variant="default" download href={`${address}/roster/file?${new URLSearchParams({ ...span, format })}`}>{t(format)}</Button>)}
              </div>
              <p className={styles.asOf}>{roster.centreName} · {t('asOf', { day: day(roster.asOf) })}</p>
              {roster.rows.length === 0 ? <Empty>{t('empty')}</Empty> : (
                <div className={`${parts.scroller} ${styles.sheet}`}>
                  <table className={`${parts.table} ${parts.stack}`}>
                    <caption>{t('caption', { n: roster.rows.length })}</caption>
                    <thead><tr>{roster.columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr></thead>
                    <tbody>{roster.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column} data-label={roster.columns[column]?.title}>{cell ?? t('missing')}</td>)}</tr>)}</tbody>
                  </table>
                </div>
              )}
            </>
          )}
        </Await>
      )}
    </Page>
  );
}

function fetchRoster(role: string | undefined, whose: string, span: Span) {
  if (role === 'teacher') return rosters.school(span);
  if (role === 'host') return rosters.venue(span);
  const [kind, id = ''] = whose.split('/');
  return kind === 'schools' ? rosters.ofSchool(id, span) : rosters.ofVenue(id, span);
}

function Whose({ value, onChange }: { value: string; onChange: (to: string) => void }) {
  const t = useTranslations('roster');
  const schools = useQuery({ queryKey: ['schools'], queryFn: centre.schools });
  const venues = useQuery({ queryKey: ['venues', 'names'], queryFn: () => centre.venues({ page: 1, size: 200 }) });
  return (
    <NativeSelect label={t('of')} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[
      { value: '', label: t('choose') },
      { group: t('school'), items: (schools.data?.items ?? []).map(({ id, name }) => ({ value: `schools/${id}`, label: name })) },
      { group: t('venue'), items: (venues.data?.items ?? []).map(({ id, name }) => ({ value: `venues/${id}`, label: name })) },
    ]} />
  );
}
