import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitDay, VisitSheet } from '../../../api/types.js';
import { centreVisits, visitLists } from '../../../api/visit-requests.js';
import { BookingBadge } from '../../../parts/badge.js';
import { usePartyName } from '../../../parts/booking-list.js';
import { today, useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import { AttendanceBox } from '../../../parts/visit/attendance-box.js';
import { Calls } from '../../../parts/visit/calls.js';
import { ReadinessLine } from '../../../parts/visit/readiness.js';
import { useLanguage } from '../../../words/language.js';
import styles from '../../../parts/visit/visit.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The centre on the day: every visit, whom to call, what is missing, and one tap for a host on the telephone. */
export function VisitDayPage() {
  const t = useTranslations();
  const { day: inWords } = useDays();
  const navigate = useNavigate({ from: '/visits' });
  const asked = useSearch({ from: '/inside/visits' }).day;
  const day = asked && DAY.test(asked) ? asked : today();
  const [done, setDone] = useState('');
  const { language } = useLanguage();
  const view = useQuery({ queryKey: ['visit-day', day], queryFn: () => visitLists.day(day) });
  const go = (to: string) => { if (DAY.test(to)) void navigate({ search: { day: to } }); };
  return (
    <Page title={`${t('visitDay.title')}: ${inWords(day)}`} tabTitle={t('visitDay.title')} lead={t('visitDay.lead')}>
      <div className={parts.filters}>
        <TextInput type="date" label={t('visitDay.day')} value={day} onChange={(e) => go(e.currentTarget.value)} />
        {view.data?.previous && <Button variant="default" onClick={() => go(view.data.previous!)}>{t('visitDay.previous')}<span className="hidden-words"> {inWords(view.data.previous)}</span></Button>}
        {view.data?.next && <Button variant="default" onClick={() => go(view.data.next!)}>{t('visitDay.next')}<span className="hidden-words"> {inWords(view.data.next)}</span></Button>}
      </div>
      <Done>{done}</Done>
      <Await of={view} sentence={t('visitDay.loading')}>
        {(data) => (
          <>
            {data.visits.length === 0 ? <Empty>{t('visitDay.empty')}</Empty> : <><Summary visits={data.visits} /><p><Button component="a" variant="default" mt="sm" download href={`/v1/centre/group-cards?${new URLSearchParams({ day, lang: language })}`}>{t('visitDay.cards')}</Button></p>{(['am', 'pm'] as const).map((band) => <HalfDay key={band} band={band} visits={data.visits.filter(({ booking }) => booking.band === band)} onDone={setDone} />)}</>}
            <Pool day={data} />
          </>
        )}
      </Await>
    </Page>
  );
}

function Summary({ visits }: { visits: readonly VisitSheet[] }) {
  const t = useTranslations('visitDay');
  const sum = (of: (sheet: VisitSheet) => number) => visits.reduce((total, sheet) => total + of(sheet), 0);
  const waiting = visits.filter(({ attendance }) => !attendance).length, incidents = sum((sheet) => sheet.incidents.length);
  return (
    <div className={styles.card} role="status">
      <strong>{t('summary', { n: visits.length, planned: sum(({ booking }) => booking.headcount), came: sum(({ attendance }) => attendance?.arrived ?? 0) })}</strong>
      {waiting > 0 && <p>{t('waiting', { n: waiting })}</p>}
      {incidents > 0 && <p>{t('incidents', { n: incidents })}</p>}
    </div>
  );
}

function HalfDay({ band, visits, onDone }: { band: 'am' | 'pm'; visits: readonly VisitSheet[]; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const party = usePartyName();
  return (
    <Section title={t('visitDay.halfDay', { band: t(`band.${band}`), n: visits.length })}>
      {visits.length === 0 ? <p className={styles.soft}>{t('visitDay.none')}</p> : (
        <ul className={styles.cards}>
          {visits.map((sheet) => (
            <li key={sheet.booking.id} className={styles.card}>
              <div className={styles.head}><h3>{sheet.booking.venueName}</h3><BookingBadge status={sheet.booking.status} /></div>
              <p>{party(sheet.booking)}</p>
              <ReadinessLine sheet={sheet} />
              <Calls sheet={sheet} withSchool />
              <AttendanceBox sheet={sheet} requests={centreVisits} onDone={onDone} />
              <p><Link to="/visits/$visitId" params={{ visitId: sheet.booking.id }}>{t('visitDay.arrange')}<span className="hidden-words"> {sheet.booking.venueName} {sheet.booking.schoolName}</span></Link></p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Pool({ day }: { day: VisitDay }) {
  const t = useTranslations();
  return (
    <Section title={t('visitDay.pool')}>
      <div className={styles.grid}>
        <section className={styles.card}>
          <h3>{t('visitDay.vehicles')}</h3>
          {day.vehicles.length === 0 && <p>{t('visitDay.vehiclesNone')}</p>}
          <ul className={styles.lines}>{day.vehicles.map((v) => <li key={v.id}><b>{v.name}</b> <span>{t(`band.${v.band}`)} · {t(`visits.vehicle.${v.kind}`)}</span> <span>{t('visitDay.seats', { taken: v.seatsTaken, seats: v.seats })}</span>{v.phone && <a href={`tel:${v.phone}`}>{v.phone}</a>}</li>)}</ul>
          <p><Link to="/vehicles" search={{ day: day.day }}>{t('visitDay.vehiclesDo')}</Link></p>
        </section>
        <section className={styles.card}>
          <h3>{t('visitDay.escortsFree')}</h3>
          {day.escorts.length === 0 && <p>{t('visitDay.escortsNone')}</p>}
          <ul className={styles.lines}>{day.escorts.map((e) => <li key={e.id}><b>{e.name}</b> <a href={`tel:${e.phone}`}>{e.phone}</a> <span className={styles.soft}>{e.duties.length === 0 ? t('visitDay.free') : e.duties.map(({ band }) => t('visitDay.busy', { band: t(`band.${band}`) })).join(', ')}{!e.isTrained && ` · ${t('visits.untrained')}`}</span></li>)}</ul>
          <p><Link to="/escorts">{t('visitDay.escortsDo')}</Link></p>
        </section>
      </div>
    </Section>
  );
}
