import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { finder, type VenueQuestion } from '../../api/finder-requests.js';
import { useSession } from '../../session/session.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Empty, Loading } from '../../parts/states.js';
import { FinderFilters } from './finder-filters.js';
import styles from './finder.module.css';
import { type FinderSearch, questionOf } from './finder-search.js';
import { FoundVenueCard } from './found-venue-card.js';
import { SavedViews } from './saved-views.js';

/** Venues of the district as a school meets them: where its group can go, and why not elsewhere. */
export function VenueFinderPage() {
  const t = useTranslations('finder');
  const isTeacher = useSession()?.role === 'teacher';
  const search: FinderSearch = useSearch({ from: '/inside/find-venues' });
  const navigate = useNavigate({ from: '/find-venues' });
  const change = (to: FinderSearch) => void navigate({ search: (before) => Object.fromEntries(Object.entries({ ...before, ...to }).filter(([, value]) => value)), replace: true });
  const question: VenueQuestion = { ...(isTeacher ? { grade: 1 } : {}), ...questionOf(search) };
  const found = useInfiniteQuery({
    queryKey: ['venue-finder', question, isTeacher], initialPageParam: '', placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => (isTeacher ? finder.ofTeacher : finder.ofDirector)({ ...question, ...(pageParam ? { after: pageParam } : {}) }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const [first] = found.data?.pages ?? [], venues = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} lead={t(isTeacher ? 'lead' : 'leadDirector')}>
      <FinderFilters search={search} isTeacher={isTeacher} onChange={change} />
      <SavedViews search={search} onUse={(kept) => void navigate({ search: { ...kept, ...(search.grade ? { grade: search.grade } : {}) }, replace: false })} />
      {found.isError && <ProblemBox what={t('failed')} error={found.error} onAgain={() => void found.refetch()} />}
      {!first && !found.isError && <Loading rows={6} sentence={t('loading')} />}
      {first && (
        <>
          <p role="status" className={styles.count}>{first.isLike ? t('like', { n: first.total }) : t('found', { n: first.total })}</p>
          {first.days === 0 && <p className={styles.soft}>{t('schoolBusy')}</p>}
          {first.total === 0 ? <Nothing question={question} isTeacher={isTeacher} onChange={change} /> : (
            <ul className={styles.list} aria-busy={found.isPlaceholderData}>
              {venues.map((venue) => <FoundVenueCard key={venue.id} venue={venue} question={question} isTeacher={isTeacher} />)}
            </ul>
          )}
          {found.hasNextPage && <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more', { n: first.total - venues.length })}</Button>}
        </>
      )}
    </Page>
  );
}

/** Which single filter stands in the way, with what there would be without it. */
function Nothing({ question, isTeacher, onChange }: { question: VenueQuestion; isTeacher: boolean; onChange: (to: FinderSearch) => void }) {
  const t = useTranslations('finder');
  const eased = useQuery({ queryKey: ['venue-finder', 'relaxations', question], queryFn: () => finder.relaxations(question), enabled: isTeacher });
  return (
    <Empty action={(
      <ul className={styles.buttons}>
        {eased.data?.items.map(({ filter, total }) => (
          <li key={filter}><Button variant="default" className={styles.wrap} onClick={() => onChange(filter === 'day' || filter === 'week' ? { when: '', band: '' } : { [filter]: '' })}>{t('leaveOut', { filter: t(`filter.${filter}`), n: total })}</Button></li>
        ))}
      </ul>
    )}>{t('none')}</Empty>
  );
}
