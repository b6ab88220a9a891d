import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isJobField } from '../../../api/job-fields.js';
import { teacher } from '../../../api/requests.js';
import type { LastWish, Season, Wish } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Page } from '../../../parts/page.js';
import card from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { seasonsQuery, seasonForWishes } from '../seasons.js';
import { WishAnswerView } from './wish-answer.js';
import { isLateNow, takesWishes, teacherDoor } from './wish-door.js';
import { BackToWishes, WishEditor } from './wish-editor.js';
import styles from './wish.module.css';

export function WishPage() {
  const { wishId } = useParams({ from: '/inside/wishes/$wishId' });
  return wishId === 'new' ? <NewWish /> : <KnownWish key={wishId} id={wishId} />;
}

function NewWish() {
  const t = useTranslations();
  const seasons = useQuery(seasonsQuery);
  const season = seasons.data && seasonForWishes(seasons.data.items);
  return (
    <Page title={t('wish.newTitle')} lead={season ? <SeasonLead season={season} /> : undefined}>
      <Await of={seasons}>{() => (season && takesWishes(season) ? <Writing season={season} wish={null} /> : <p>{t('wishes.noSeason')}</p>)}</Await>
    </Page>
  );
}

/** The editor at the school's own door; `from` names a wish of last year to begin with. */
function Writing({ season, wish }: { season: Season; wish: Wish | null }) {
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/inside/wishes/$wishId' });
  const last = useQuery({ queryKey: ['last-wishes', season.id], queryFn: () => teacher.lastWishes(season.id), enabled: wish === null && from !== undefined });
  const done = () => navigate({ to: '/wishes', search: { state: 'sent' } });
  const editor = (start: LastWish | undefined) => (
    <WishEditor season={season} wish={wish} {...(start ? { start } : {})} door={teacherDoor(season)} back={<BackToWishes />} onSent={done} />
  );
  if (wish !== null || from === undefined) return editor(undefined);
  return <Await of={last}>{({ items }) => editor(items.find((item) => item.fromWishId === from))}</Await>;
}

function KnownWish({ id }: { id: string }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const seasons = useQuery(seasonsQuery);
  // The form starts from what the server has now, never from a list fetched earlier.
  const wish = useQuery({ queryKey: ['wish', id, language], queryFn: () => teacher.wish(id, language), gcTime: 0, staleTime: Infinity });
  const season = seasons.data?.items.find((s) => s.id === wish.data?.seasonId);
  const open = season !== undefined && takesWishes(season);
  return (
    <Page title={open || !season ? t('wish.editTitle') : t('wish.viewTitle')} lead={season ? <SeasonLead season={season} /> : undefined}>
      <Await of={seasons}>{() => <Await of={wish}>{(w) => (open && season ? <Writing season={season} wish={w} /> : <WishView wish={w} />)}</Await>}</Await>
    </Page>
  );
}

function SeasonLead({ season }: { season: Season }) {
  const t = useTranslations();
  const { range, instant } = useDays();
  if (isLateNow(season)) return t('round.late');
  return season.state === 'open'
    ? t('wishes.lead', { title: season.title, days: range(season.firstDay, season.lastDay), due: instant(season.wishesDueAt) })
    : t('wishes.closedLead', { title: season.title, due: instant(season.wishesDueAt) });
}

/** After the deadline: the same content, nothing to type into. */
function WishView({ wish }: { wish: Wish }) {
  const t = useTranslations();
  const { day, week, hours } = useDays();
  const rows: [string, string][] = [
    [t('kind.legend'), t(`kind.names.${wish.kind}`)],
    [t('wish.grade'), wish.classLabel ? t('unit.klass', { grade: String(wish.grade), klass: wish.classLabel }) : t('unit.grade', { n: String(wish.grade) })],
    [t('wish.headcount'), t('unit.students', { n: wish.headcount })],
    [t('wish.escorts'), t('unit.students', { n: wish.escorts })],
    [t('wish.accessible'), String(wish.accessibleSeats)],
    [t('wish.steps.interests').slice(3), Object.entries(wish.interests).filter(([f, n]) => n > 0 && isJobField(f)).map(([f, n]) => `${t(`field.${f as 'health'}`)} ${n}`).join(', ')],
    [t('wish.ranked'), wish.rankedDays.map(day).join(', ')],
    [t('wish.steps.weeks').slice(3), Object.entries(wish.weekMarks).sort().map(([w, m]) => `${week(w)} ${t(`wish.marks.${m}`)}`).join(', ')],
    [t('wish.bands'), wish.bands.map(hours).join(', ')],
    [t('wish.maxKm'), t('wish.km', { n: String(wish.maxKm) })],
  ];
  return (
    <div className={card.card}>
      {wish.answer && <WishAnswerView answer={wish.answer} />}
      <dl className={styles.view}>{rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <Link to="/wishes">{t('wish.back')}</Link>
    </div>
  );
}
