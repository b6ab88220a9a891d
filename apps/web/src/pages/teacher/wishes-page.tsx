import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { Season, Wish } from '../../api/types.js';
import { Badge } from '../../parts/badge.js';
import { useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { Page } from '../../parts/page.js';
import card from '../../parts/parts.module.css';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';
import { useLanguage } from '../../words/language.js';
import { LastWishesList, useLastWishes } from './last-wishes.js';
import { seasonForWishes, seasonsQuery } from './seasons.js';
import styles from './teacher.module.css';
import { WishAnswerView } from './wish/wish-answer.js';
import { isLateNow, takesWishes } from './wish/wish-door.js';

export function WishesPage() {
  const t = useTranslations();
  const seasons = useQuery(seasonsQuery);
  const { state } = useSearch({ from: '/inside/wishes' });
  const [chosen, setChosen] = useState<string>();
  const items = seasons.data?.items ?? [];
  const season = items.find((s) => s.id === chosen) ?? seasonForWishes(items);
  const { range, instant } = useDays();
  const lead = season && (isLateNow(season) ? t('round.late') : season.state === 'upcoming' && season.opensAt ? t('round.opens', { time: instant(season.opensAt) }) : season.state === 'open'
    ? t('wishes.lead', { title: season.title, days: range(season.firstDay, season.lastDay), due: instant(season.wishesDueAt) })
    : t('wishes.closedLead', { title: season.title, due: instant(season.wishesDueAt) }));
  return (
    <Page title={t('wishes.title')} lead={lead}
      aside={season && takesWishes(season) && <WriteButton />}>
      <Done>{state === 'sent' && t('wishes.sent')}</Done>
      {items.length > 1 && (
        <NativeSelect label={t('wishes.season')} value={season?.id} onChange={(e) => setChosen(e.currentTarget.value)} maw="24rem"
          data={items.map((s) => ({ value: s.id, label: s.title }))} />
      )}
      <Await of={seasons}>{() => (season ? <SeasonWishes key={season.id} season={season} bring={state === 'last'} /> : <Empty>{t('wishes.noSeason')}</Empty>)}</Await>
    </Page>
  );
}

function WriteButton() {
  const t = useTranslations();
  return <Button renderRoot={(props) => <Link to="/wishes/$wishId" params={{ wishId: 'new' }} {...props} />}>{t('wishes.write')}</Button>;
}

function SeasonWishes({ season, bring }: { season: Season; bring: boolean }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { instant } = useDays();
  const [gone, setGone] = useState(false);
  const [bringing, setBringing] = useState(bring);
  const wishes = useQuery({ queryKey: ['wishes', season.id, language], queryFn: () => teacher.wishes(season.id, language) });
  const open = takesWishes(season);
  const last = useLastWishes(season, open && wishes.data?.items.length === 0);
  const offered = last.data?.items.length ?? 0;
  const bringButton = offered > 0 && !bringing && <Button variant="default" onClick={() => setBringing(true)}>{t('lastYear.bring')}</Button>;
  return (
    <>
      <Done>{gone && t('wishes.withdrawn')}</Done>
      <Await of={wishes}>
        {({ items }) => (items.length === 0
          ? <Empty action={bringButton}>{open ? t('wishes.empty') : t('wishes.emptyClosed')} {offered > 0 && t('lastYear.offer', { title: last.data?.seasonTitle ?? '', n: offered })}</Empty>
          : <ul className={styles.list}>{items.map((w) => <WishCard key={w.id} wish={w} open={open} onGone={() => setGone(true)} />)}</ul>)}
      </Await>
      {open && bringing && <LastWishesList season={season} />}
      {season.releaseAt && season.state !== 'published' && <p className={card.note}>{t('round.released', { time: instant(season.releaseAt) })}</p>}
    </>
  );
}

function WishCard({ wish, open, onGone }: { wish: Wish; open: boolean; onGone: () => void }) {
  const t = useTranslations();
  const { day, instant } = useDays();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => teacher.withdrawWish(wish.id, wish.version),
    onSuccess: async () => { setAsking(false); onGone(); await queries.invalidateQueries(); },
  });
  const group = wish.classLabel ? t('unit.klass', { grade: String(wish.grade), klass: wish.classLabel }) : t('unit.grade', { n: String(wish.grade) });
  const name = `${group} ${t('unit.students', { n: wish.headcount })}`;
  return (
    <li className={card.card}>
      <div className={styles.wishHead}><h2>{name}</h2><span className={card.note}>{t('wishes.sentAt', { time: instant(wish.submittedAt) })}</span></div>
      <p className={styles.marks}><Badge tone="plain">{t(`kind.names.${wish.kind}`)}</Badge>{wish.isLate && <Badge tone="mid">{t('intake.late')}</Badge>}{wish.enteredBy && <Badge tone="info">{t('intake.telephone')} · {t('intake.by', { name: wish.enteredBy })}</Badge>}</p>
      <p className={styles.wishDays}>{t('wishes.days')}: {wish.rankedDays.map(day).join(', ')}</p>
      {wish.holidays?.map((hit) => <p key={hit.day} className={styles.wishDays}><Badge tone="bad">{t('holidays.wishHit', { day: day(hit.day), name: hit.name })}</Badge></p>)}
      {wish.answer && <WishAnswerView answer={wish.answer} />}
      <Group>
        <Button variant="default" renderRoot={(props) => <Link to="/wishes/$wishId" params={{ wishId: wish.id }} {...props} />}>
          {open ? t('wishes.edit') : t('wishes.look')}<span className="hidden-words"> {name}</span>
        </Button>
        {open && <Button variant="subtle" color="red" onClick={() => setAsking(true)}>{t('wishes.withdraw')}<span className="hidden-words"> {name}</span></Button>}
      </Group>
      <Dialog title={t('wishes.withdrawTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('wishes.withdrawWhat', { name })}</p>
        {withdrawing.isError && <ProblemBox what={t('wishes.withdrawFailed')} error={withdrawing.error} />}
        <Group>
          <Button color="red" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>{t('wishes.withdraw')}</Button>
          <Button variant="default" onClick={() => setAsking(false)}>{t('booking.keep')}</Button>
        </Group>
      </Dialog>
    </li>
  );
}
