import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { LastWish, Season } from '../../api/types.js';
import { Badge } from '../../parts/badge.js';
import { useDays } from '../../parts/days.js';
import { Section } from '../../parts/page.js';
import card from '../../parts/parts.module.css';
import { Await } from '../../parts/states.js';
import styles from './teacher.module.css';

export const useLastWishes = (season: Season, enabled: boolean) =>
  useQuery({ queryKey: ['last-wishes', season.id], queryFn: () => teacher.lastWishes(season.id), enabled });

/** What the school wished a year ago, moved to this season: each is looked at and sent by itself. */
export function LastWishesList({ season }: { season: Season }) {
  const t = useTranslations();
  const last = useLastWishes(season, true);
  return (
    <Await of={last}>
      {({ seasonTitle, items }) => seasonTitle !== null && items.length > 0 && (
        <Section title={t('lastYear.title', { title: seasonTitle })} note={t('lastYear.note')}>
          <ul className={styles.list}>{items.map((wish) => <LastWishCard key={wish.fromWishId} wish={wish} />)}</ul>
        </Section>
      )}
    </Await>
  );
}

function LastWishCard({ wish }: { wish: LastWish }) {
  const t = useTranslations();
  const { day } = useDays();
  const group = wish.classLabel ? t('unit.klass', { grade: String(wish.grade), klass: wish.classLabel }) : t('unit.grade', { n: String(wish.grade) });
  const name = `${group} ${t('unit.students', { n: wish.headcount })}`;
  return (
    <li className={card.card}>
      <div className={styles.wishHead}><h3>{name}</h3><Badge tone="plain">{t(`kind.names.${wish.kind}`)}</Badge></div>
      <p className={styles.wishDays}>
        {t('lastYear.days')}: {wish.rankedDays.length === 0 ? t('lastYear.noDay') : t('lastYear.moved', { from: wish.fromDays.map(day).join(', '), to: wish.rankedDays.map(day).join(', ') })}
      </p>
      {wish.isSent ? <Badge tone="good">{t('lastYear.sent')}</Badge> : (
        <Button renderRoot={(props) => <Link to="/wishes/$wishId" params={{ wishId: 'new' }} search={{ from: wish.fromWishId }} {...props} />}>
          {t('lastYear.check')}<span className="hidden-words"> {name}</span>
        </Button>
      )}
    </li>
  );
}
