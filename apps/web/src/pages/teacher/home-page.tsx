import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { Season } from '../../api/types.js';
import { BookingList } from '../../parts/booking-list.js';
import { isComing } from '../../parts/cancel-dialog.js';
import { daysLeft, today, useDays } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { Await, Empty } from '../../parts/states.js';
import { useLanguage } from '../../words/language.js';
import { FairnessCard } from './fairness-card.js';
import styles from './teacher.module.css';
import { useLastWishes } from './last-wishes.js';
import { seasonForWishes, seasonsQuery } from './seasons.js';
import { isLateNow, takesWishes } from './wish/wish-door.js';

const COMING = 5;

export function TeacherHomePage() {
  const t = useTranslations();
  const seasons = useQuery(seasonsQuery);
  const bookings = useQuery({ queryKey: ['my-bookings'], queryFn: teacher.bookings });
  return (
    <Page title={t('teacherHome.title')}>
      <Await of={seasons}>
        {({ items }) => {
          const season = seasonForWishes(items);
          return season ? <DueCard season={season} /> : <Empty>{t('teacherHome.noSeason')}</Empty>;
        }}
      </Await>
      <Section title={t('teacherHome.visits')}>
        <Await of={bookings}>
          {({ items }) => {
            const coming = items.filter((b) => b.heldOn >= today() && isComing(b));
            if (coming.length === 0) return <Empty>{t('teacherHome.noVisits')}</Empty>;
            return (
              <>
                <BookingList bookings={coming.sort((a, b) => a.heldOn.localeCompare(b.heldOn)).slice(0, COMING)} title={(b) => b.venueName} />
                <p className={styles.more}><Link to="/bookings">{t('teacherHome.allBookings')}</Link></p>
              </>
            );
          }}
        </Await>
      </Section>
      <FairnessCard />
    </Page>
  );
}

/** The one thing that is due, with its date; it stays on top of a phone. */
function DueCard({ season }: { season: Season }) {
  const t = useTranslations();
  const { instant } = useDays();
  const { language } = useLanguage();
  const wishes = useQuery({ queryKey: ['wishes', season.id, language], queryFn: () => teacher.wishes(season.id, language) });
  const count = wishes.data?.items.length ?? 0;
  const left = daysLeft(season.wishesDueAt);
  const state = count > 0 ? t('teacherHome.sent', { n: count }) : t('teacherHome.none');
  const last = useLastWishes(season, takesWishes(season) && wishes.data?.items.length === 0);
  const offered = last.data?.items.length ?? 0;
  if (season.state === 'upcoming') {
    return <div className={styles.due}><h2>{season.title}</h2><p>{t('round.opens', { time: instant(season.opensAt ?? season.wishesDueAt) })}</p></div>;
  }
  if (!takesWishes(season)) {
    return (
      <div className={styles.due}>
        <h2>{season.title}</h2>
        <p>{season.state === 'published' ? t('teacherHome.published') : t('teacherHome.closed')} · {state}</p>
        {count > 0 && <Button renderRoot={(props) => <Link to="/wishes" {...props} />}>{t('teacherHome.seeAnswer')}</Button>}
      </div>
    );
  }
  return (
    <div className={styles.due}>
      <h2>{t('teacherHome.due', { title: season.title })}</h2>
      {isLateNow(season) && <p>{t('round.late')}</p>}
      <p><strong>{t('teacherHome.until', { time: instant(season.wishesDueAt) })}</strong> · {isLateNow(season) ? '' : `${left > 0 ? t('teacherHome.left', { n: String(left) }) : t('teacherHome.today')} · `}{state}</p>
      {season.releaseAt && <p>{t('round.released', { time: instant(season.releaseAt) })}</p>}
      {offered > 0 && <p>{t('lastYear.offer', { title: last.data?.seasonTitle ?? '', n: offered })}</p>}
      <Group>
        <Button renderRoot={(props) => <Link to="/wishes" {...props} />}>{count > 0 ? t('teacherHome.go') : t('teacherHome.start')}</Button>
        {offered > 0 && <Button variant="default" renderRoot={(props) => <Link to="/wishes" search={{ state: 'last' }} {...props} />}>{t('lastYear.bring')}</Button>}
      </Group>
    </div>
  );
}
