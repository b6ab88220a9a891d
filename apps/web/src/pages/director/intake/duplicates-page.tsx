import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DuplicatePair, onePlace, type PoolVenue } from '../../../api/intake-requests.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Page, Section } from '../../../parts/page.js';
import { Pager } from '../../../parts/pager.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { seoulDay } from './registrations-page.js';

const SIZE = 20;

/** Entries that may be one place, and those that were made one. */
export function DuplicatesPage() {
  const t = useTranslations();
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<DuplicatePair | null>(null);
  const [done, setDone] = useState('');
  const pairs = useQuery({ queryKey: ['duplicates', page], queryFn: () => onePlace.pairs({ page, size: SIZE }), placeholderData: keepPreviousData });
  const telling = useMutation({
    mutationFn: ({ one, other }: DuplicatePair) => onePlace.tellApart(one.id, other.id),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['duplicates'] }); setDone(t('duplicates.apartDone')); },
  });
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')}>
      <Done>{done}</Done>
      {telling.isError && <ProblemBox what={t('duplicates.failed')} error={telling.error} />}
      <Await of={pairs}>
        {(data) => (data.items.length === 0 ? <Empty>{t('duplicates.none')}</Empty> : (
          <>
            <ul className={parts.cards} style={{ listStyle: 'none', padding: 0 }}>
              {data.items.map((pair) => (
                <li key={`${pair.one.id}${pair.other.id}`} className={parts.card}>
                  <p><strong>{t('duplicates.score', { n: pair.score })}</strong>{pair.metres !== null && ` · ${t('duplicates.metres', { n: pair.metres })}`}</p>
                  <Entry venue={pair.one} /><Entry venue={pair.other} />
                  <ul lang="ko">{pair.reasons.map((why) => <li key={why}>{why}</li>)}</ul>
                  <div className={parts.actions}>
                    <Button onClick={() => setAsked(pair)}>{t('duplicates.merge')}<span className="hidden-words"> {pair.one.name} {pair.other.name}</span></Button>
                    <Button variant="default" loading={telling.isPending} onClick={() => telling.mutate(pair)}>{t('duplicates.apart')}<span className="hidden-words"> {pair.one.name} {pair.other.name}</span></Button>
                  </div>
                </li>
              ))}
            </ul>
            <Pager {...data} onPage={setPage} />
          </>
        ))}
      </Await>
      <Section title={t('duplicates.done')}><Merges /></Section>
      {asked && <MergeDialog pair={asked} onClose={() => setAsked(null)} onDone={setDone} />}
    </Page>
  );
}

function Entry({ venue }: { venue: PoolVenue }) {
  const t = useTranslations();
  return <p><Link to="/pool/$venueId" params={{ venueId: venue.id }}>{venue.name}</Link> · {t(`venuePool.status.${venue.status}`)} · {[`${t('duplicates.code')} ${venue.code}`, venue.address, venue.phone].filter(Boolean).join(' · ')}</p>;
}

function MergeDialog({ pair: { one, other }, onClose, onDone }: { pair: DuplicatePair; onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations('duplicates');
  const queries = useQueryClient();
  const [keptId, setKeptId] = useState(other.status === 'active' && one.status !== 'active' ? other.id : one.id);
  const [reason, setReason] = useState('');
  const [kept, lost] = keptId === one.id ? [one, other] : [other, one];
  const merging = useMutation({
    mutationFn: () => onePlace.merge(kept.id, lost.id, reason.trim()),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('merged', { name: kept.name })); onClose(); },
  });
  return (
    <Dialog title={t('mergeTitle')} open onClose={onClose}>
      <p>{t('mergeNote')}</p>
      <Stack>
        {merging.isError && <ProblemBox what={t('failed')} error={merging.error} />}
        <Radio.Group label={t('keep')} value={keptId} onChange={setKeptId}>
          {[one, other].map((venue) => <Radio key={venue.id} mt="xs" value={venue.id} label={`${venue.name} (${venue.code}${venue.address ? `, ${venue.address}` : ''})`} />)}
        </Radio.Group>
        <Textarea label={t('reason')} maxLength={400} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        <Group><Button disabled={reason.trim() === ''} loading={merging.isPending} onClick={() => merging.mutate()}>{t('mergeDo')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
      </Stack>
    </Dialog>
  );
}

function Merges() {
  const t = useTranslations('duplicates');
  const { full } = useDays();
  const merges = useQuery({ queryKey: ['merges'], queryFn: () => onePlace.merges() });
  return (
    <Await of={merges} rows={2}>
      {({ items }) => (items.length === 0 ? <p>{t('doneNone')}</p> : (
        <ul>
          {items.map((each) => (
            <li key={each.id}>
              <Link to="/pool/$venueId" params={{ venueId: each.keptId }}>{t('doneWhat', { lost: each.lostName, kept: each.keptName })}</Link>. {t('doneMore', { who: each.mergedByName, when: full(seoulDay(each.mergedAt)), n: each.openingsMoved, reason: each.reason })}
            </li>
          ))}
        </ul>
      ))}
    </Await>
  );
}
