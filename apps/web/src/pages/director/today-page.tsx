import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { ToDo, ToDoCode, Today } from '../../api/types.js';
import { clockText, useDays, today as todayInSeoul } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Loading } from '../../parts/states.js';
import styles from './director.module.css';

/** Where each kind of work is done; the API's own link wins where it names a season. */
const PLACES: Record<ToDoCode, { to: '/seasons' | '/inspections' | '/bookings' | '/schools' | '/holidays' | '/negotiations'; state?: string }> = {
  INSPECTIONS_REQUESTED: { to: '/inspections' }, WEEKS_OVERFULL: { to: '/seasons' }, INSPECTIONS_EXPIRED: { to: '/inspections', state: 'expired' }, HOSTS_LATE: { to: '/bookings', state: 'host-pending' },
  MAIL_STUCK: { to: '/bookings' }, WISHES_MISSING: { to: '/schools' }, PLAN_READY: { to: '/seasons' }, BOOKINGS_ON_HOLIDAYS: { to: '/holidays' },
  NEGOTIATIONS_WAIT: { to: '/negotiations' }, CALENDARS_UNKNOWN: { to: '/schools' },
};

export function TodayPage() {
  const t = useTranslations();
  const query = useQuery({ queryKey: ['today'], queryFn: centre.today });
  const { day } = useDays();
  const data = query.data;
  const title = !data ? t('today.title') : data.toDos.length > 0 ? t('today.toDos', { n: data.toDos.length }) : t('today.nothing');
  return (
    <Page title={title} tabTitle={t('today.title')} lead={`${day(todayInSeoul())} · ${t('today.asOf', { time: clockText(new Date(query.dataUpdatedAt || Date.now())) })}`}>
      {data ? <Content today={data} /> : query.isError
        ? <ProblemBox what={t('today.failed')} error={query.error} onAgain={() => void query.refetch()} /> : <Loading />}
    </Page>
  );
}

function Content({ today }: { today: Today }) {
  const t = useTranslations();
  const f = today.figures;
  return (
    <>
      <ul className={styles.toDos}>{today.toDos.map((toDo) => <ToDoRow key={toDo.code} toDo={toDo} />)}</ul>
      {f.wishes === 0 && (
        <Section title={t('today.start')}>
          <ol className={styles.start}>
            <li><Link to="/seasons">{t('today.startSeason')}</Link></li>
            <li><Link to="/schools">{t('today.startSchools')}</Link></li>
          </ol>
        </Section>
      )}
      <Section title={t('today.figures')}>
        <dl className={styles.figures}>
          <Figure name={t('today.schools')} value={t('today.ofSchools', { n: f.schoolsWithWishes, total: f.schools })} share={f.schoolsWithWishes / Math.max(1, f.schools)} />
          <Figure name={t('today.wishes')} value={t('today.wishesOf', { n: f.wishes, students: f.wishedStudents })} />
          <Figure name={t('today.venues')} value={t('today.ofSchools', { n: f.venuesCleared, total: f.venues })} share={f.venuesCleared / Math.max(1, f.venues)} />
          <Figure name={t('today.bookings')} value={t('unit.cases', { n: f.bookings })} note={t('today.bookingsOf', { confirmed: f.confirmed, pending: f.pending, declined: f.declined })}
            share={f.bookings > 0 ? f.confirmed / f.bookings : undefined} />
        </dl>
      </Section>
    </>
  );
}

function ToDoRow({ toDo }: { toDo: ToDo }) {
  const t = useTranslations();
  const place = PLACES[toDo.code];
  const season = place.to === '/seasons' ? /^\/seasons\/([^/?#]+)$/.exec(toDo.link)?.[1] : undefined;
  const fact = (name: string): number => Number(toDo.facts?.[name] ?? 0);
  return (
    <li className={styles.toDo}>
      <p>{t(`today.${toDo.code}`, { n: toDo.count, excess: fact('excess'), openings: fact('openings'), bookings: fact('bookings'), venue: String(toDo.facts?.['venue'] ?? '') })}</p>
      <Button renderRoot={(props) => (season
        ? <Link to="/seasons/$seasonId" params={{ seasonId: season }} {...props} />
        : <Link to={place.to} search={place.state ? { state: place.state } : {}} {...props} />)}>
        {t(`today.${toDo.code}_do`)}
      </Button>
    </li>
  );
}

function Figure({ name, value, note, share }: { name: string; value: string; note?: string; share?: number }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd><strong>{value}</strong>{note && <small>{note}</small>}
        {share !== undefined && <span aria-hidden className={styles.share}><span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} /></span>}
      </dd>
    </div>
  );
}
