import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Draft, Publication, Season } from '../../../api/types.js';
import { Page } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty, Loading } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { isGoing } from '../season/outcome.js';
import { Compare } from './compare.js';
import { DraftBoard } from './draft-board.js';
import { MakeDrafts } from './make-drafts.js';

const POLL_MS = 1000;

export function BoardPage() {
  const t = useTranslations('board');
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId/board' });
  const season = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  if (season.data) return <Boards season={season.data} />;
  return <Page title={t('title')}>{season.isError ? <ProblemBox what={t('failed')} error={season.error} onAgain={() => void season.refetch()} /> : <Loading rows={6} sentence={t('loading')} />}</Page>;
}

function Boards({ season }: { season: Season }) {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [published, setPublished] = useState<Publication | null>(null);
  const drafts = useQuery({ queryKey: ['drafts', season.id, language], queryFn: () => centre.drafts(season.id, language) });
  const runs = useQuery({
    queryKey: ['runs', season.id, 'drafts'],
    queryFn: async () => (await Promise.all([centre.leastChangeRuns(season.id), centre.runs(season.id)])).flatMap(({ items }) => items),
    refetchInterval: ({ state }) => (state.data?.some(isGoing) ? POLL_MS : false),
  });
  const list = drafts.data?.items ?? [], shown = list.find((d) => d.id === chosen) ?? list.find((d) => d.publishedAt) ?? list.at(-1);
  const draft = useQuery({ queryKey: ['draft', shown?.id, language], queryFn: (): Promise<Draft> => centre.draft(shown!.id, language), enabled: shown !== undefined });
  const isOver = season.state === 'published';
  return (
    <Page title={t('title')} lead={t('lead', { title: season.title })} aside={<Link to="/seasons/$seasonId" params={{ seasonId: season.id }}>{t('back')}</Link>}>
      <Done>{published && t('publishDone', { bookings: published.bookings, hosts: published.hosts })}</Done>
      <Await of={drafts} what={t('failed')} sentence={t('loading')} rows={6}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t('emptyWhy')}</Empty>}
            {!isOver && <MakeDrafts seasonId={season.id} runs={runs.data ?? []} drafts={items} onOpened={(d) => setChosen(d.id)} />}
            {items.length > 0 && <Compare drafts={items} shown={shown?.id} onShow={setChosen} />}
            {shown && <Await of={draft} what={t('failed')} sentence={t('loading')} rows={6}>{(d) => <DraftBoard key={d.id} draft={d} season={season} onPublished={setPublished} />}</Await>}
          </>
        )}
      </Await>
    </Page>
  );
}
