import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { Holiday, HolidayImpact } from '../../api/types.js';
import { today, useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';
import { AddHolidays } from './holidays/add-holidays.js';
import styles from './holidays/holidays.module.css';
import { ImpactLists, isEmpty } from './holidays/impact-lists.js';

export function HolidaysPage() {
  const t = useTranslations();
  const [done, setDone] = useState('');
  const [after, setAfter] = useState<HolidayImpact | null>(null);
  const holidays = useQuery({ queryKey: ['holidays'], queryFn: centre.holidays });
  const hits = useQuery({ queryKey: ['holidays', 'hits'], queryFn: centre.holidayHits });
  const visits = hits.data?.bookings ?? [];
  const saved = (n: number, impact: HolidayImpact) => {
    setDone([t('holidays.saved', { n }), ...(impact.bookings.length > 0 ? [t('holidays.savedHits', { n: impact.bookings.length })] : [])].join(' '));
    setAfter(isEmpty(impact) ? null : impact);
  };
  return (
    <Page title={t('holidays.title')} lead={t('holidays.lead')}>
      <Done>{done}</Done>
      {after ? <ImpactLists impact={after} /> : visits.length > 0 && (
        <Section title={t('holidays.hits', { n: visits.length })} note={t('holidays.hitsNote')} action={<Link to="/bookings">{t('nav.bookings')}</Link>}>
          <ImpactLists impact={{ bookings: visits, openings: [], wishes: [] }} />
        </Section>
      )}
      <Await of={holidays}>
        {({ items }) => (
          <>
            <AddHolidays known={items} onSaved={saved} />
            <Section title={t('holidays.listTitle')}>
              {items.length === 0 ? <Empty>{t('holidays.empty')}</Empty> : <Table holidays={items} onRemoved={(sentence) => { setAfter(null); setDone(sentence); }} />}
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

/** Coming years first, for they are what is planned. */
function Table({ holidays, onRemoved }: { holidays: readonly Holiday[]; onRemoved: (sentence: string) => void }) {
  const t = useTranslations();
  const { day } = useDays();
  const [asked, setAsked] = useState<Holiday | null>(null);
  const years = [...new Set(holidays.map((holiday) => holiday.day.slice(0, 4)))].sort().reverse();
  return (
    <>
      {years.map((year) => (
        <details key={year} open={year >= today().slice(0, 4)}>
          <summary className={styles.yearHead}>{t('holidays.list', { year })}</summary>
          <ul className={styles.year}>
            {holidays.filter((holiday) => holiday.day.startsWith(year)).map((holiday) => (
              <li key={holiday.day}>
                <span><b>{day(holiday.day)}</b> {holiday.name}</span>
                <Button variant="subtle" size="compact-md" onClick={() => setAsked(holiday)}>{t('holidays.remove')}<span className="hidden-words"> {day(holiday.day)} {holiday.name}</span></Button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {asked && <Removal key={asked.day} holiday={asked} onClose={() => setAsked(null)} onRemoved={onRemoved} />}
    </>
  );
}

function Removal({ holiday, onClose, onRemoved }: { holiday: Holiday; onClose: () => void; onRemoved: (sentence: string) => void }) {
  const t = useTranslations();
  const { day } = useDays();
  const queries = useQueryClient();
  const facts = { day: day(holiday.day), name: holiday.name };
  const removing = useMutation({
    mutationFn: () => centre.removeHoliday(holiday.day),
    onSuccess: async () => { await queries.invalidateQueries(); onRemoved(t('holidays.removed', facts)); onClose(); },
  });
  return (
    <Dialog title={t('holidays.removeTitle', facts)} open onClose={onClose}>
      <p>{t('holidays.removeWhat')}</p>
      {removing.isError && <ProblemBox what={t('holidays.removeFailed')} error={removing.error} />}
      <Group>
        <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>{t('holidays.removeDo')}</Button>
        <Button variant="default" onClick={onClose}>{t('holidays.cancel')}</Button>
      </Group>
    </Dialog>
  );
}
