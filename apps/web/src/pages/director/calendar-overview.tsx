import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type CalendarOverview, centreCalendars, type SchoolCalendarState } from '../../api/calendar-requests.js';
import { Badge } from '../../parts/badge.js';
import { Choices } from '../../parts/choices.js';
import { useDays } from '../../parts/days.js';
import { Section } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done } from '../../parts/states.js';
import styles from './calendar-overview.module.css';

const LOOK_AGAIN_MS = 3_000;
const keyOf = (year: number | undefined) => ['centre-calendars', year];

/** What the centre knows of its schools' calendars, and fetching them from NEIS now. */
export function CalendarOverviewSection() {
  const [year, setYear] = useState<number>();
  const overview = useQuery({ queryKey: keyOf(year), queryFn: () => centreCalendars.see(year), refetchInterval: ({ state }) => (state.data?.isOrdered ? LOOK_AGAIN_MS : false) });
  return <Await of={overview}>{(seen) => <Overview seen={seen} year={year} onYear={setYear} />}</Await>;
}

function Overview({ seen, year, onYear }: { seen: CalendarOverview; year: number | undefined; onYear: (year: number) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const ordering = useMutation({
    mutationFn: () => centreCalendars.order(year),
    onSuccess: async (after) => {
      // A look taken before the order must not overwrite it.
      await queries.cancelQueries({ queryKey: keyOf(year) });
      queries.setQueryData(keyOf(year), after);
    },
  });
  const { schools } = seen;
  const count = (is: (school: SchoolCalendarState) => boolean) => schools.filter(is).length;
  return (
    <Section title={t('calendars.title')} note={t('calendars.note')}
      action={<Button variant="default" disabled={seen.isOrdered} loading={ordering.isPending} onClick={() => ordering.mutate()}>{t('calendars.order')}</Button>}>
      {ordering.isError && <ProblemBox what={t('calendars.orderFailed')} error={ordering.error} />}
      <Done>{seen.isOrdered ? t('calendars.ordered') : ''}</Done>
      <Alerts alerts={seen.alerts} />
      <Choices legend={t('calendars.year')} value={String(seen.schoolYear)} onChange={(chosen) => onYear(Number(chosen))}
        options={seen.years.map((each) => ({ value: String(each), label: t('calendars.yearName', { year: String(each) }) }))} />
      <p className={styles.summary}>{t('calendars.summary', {
        schools: schools.length, unknown: count(({ isKnown }) => !isKnown), unconfirmed: count(({ unconfirmed }) => unconfirmed > 0), differing: count(({ differing }) => differing > 0),
      })}</p>
      <details className={styles.fold}>
        <summary>{t('calendars.each')}</summary>
        <Schools schools={schools} />
      </details>
    </Section>
  );
}

function Alerts({ alerts }: Pick<CalendarOverview, 'alerts'>) {
  const t = useTranslations();
  const { instant } = useDays();
  return alerts.map(({ code, sentence, closedUntil }) => (
    <div key={code} className={parts.problem} role="alert">
      <div />
      <div>
        <p className={parts.problemWhat}>{t('calendars.alert')}</p>
        <p lang="ko">{sentence} ({code})</p>
        {closedUntil && <p>{t('calendars.until', { time: instant(closedUntil) })}</p>}
      </div>
    </div>
  ));
}

function Schools({ schools }: Pick<CalendarOverview, 'schools'>) {
  const t = useTranslations();
  const { instant } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('calendars.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendars.school')}</th><th scope="col">{t('calendars.state')}</th><th scope="col">{t('calendars.entries')}</th><th scope="col">{t('calendars.unconfirmed')}</th>
            <th scope="col">{t('calendars.differing')}</th><th scope="col">{t('calendars.last')}</th><th scope="col">{t('calendars.classes')}</th>
          </tr>
        </thead>
        <tbody>
          {schools.map((s) => (
            <tr key={s.schoolId}>
              <th scope="row">{s.schoolName}</th>
              <td><Badge tone={s.isKnown ? 'good' : 'bad'}>{s.isKnown ? t('calendars.known') : t('calendars.unknown')}</Badge></td>
              <td className={parts.number} data-label={t('calendars.entries')}>{s.entries}</td>
              <td className={parts.number} data-label={t('calendars.unconfirmed')}>{s.unconfirmed}</td>
              <td className={parts.number} data-label={t('calendars.differing')}>{s.differing}</td>
              <td data-label={t('calendars.last')}>
                {!s.isInNeis ? t('calendars.noCode') : s.lastAnsweredAt ? instant(s.lastAnsweredAt) : t('calendars.never')}
                {s.outcome === 'empty' && <p>{t('calendars.emptyNow')}</p>}
                {s.trouble && <p lang="ko">{s.trouble}</p>}
              </td>
              <td data-label={t('calendars.classes')}>{s.classes.length > 0 ? t('calendars.classList', { list: s.classes.join(' · ') }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
