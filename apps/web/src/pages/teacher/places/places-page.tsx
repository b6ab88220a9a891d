import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { places, type Place, type Places, type PlacesAsked, type WaitDraft, waits } from '../../../api/waiting-requests.js';
import { mondayOf, useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { PlaceCard, type Takeable } from './place-card.js';
import { PlaceForm } from './place-form.js';
import { RefusedBox } from './refused-box.js';
import styles from './places.module.css';

export interface Asked extends PlacesAsked { classLabel?: string }

/** Left-over places of the school's own choosing, and waiting where there are none. */
export function PlacesPage() {
  const t = useTranslations('places');
  const { when } = useDays();
  const start = useSearch({ from: '/inside/places' });
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tried, setTried] = useState<Takeable | null>(null);
  const [done, setDone] = useState('');
  const group = { grade: asked?.grade ?? 1, headcount: asked?.headcount ?? 0, ...(asked?.classLabel ? { classLabel: asked.classLabel } : {}) };
  const search = ({ classLabel: _, ...query }: Asked): PlacesAsked => query;
  const found = useQuery({ queryKey: ['places', asked && search(asked)], queryFn: () => places.find(search(asked!)), enabled: asked !== null });
  const refresh = () => void queries.invalidateQueries();
  const booking = useMutation({
    mutationFn: (place: Takeable) => { setTried(place); return places.book({ ...group, openingId: place.openingId }); },
    onSuccess: (b) => { setDone(t('booked', { when: when(b.heldOn, b.band), venue: b.venueName, n: b.headcount })); refresh(); window.scrollTo({ top: 0 }); },
    onError: () => window.scrollTo({ top: 0 }),
  });
  const waiting = useMutation({
    mutationFn: (target: Omit<WaitDraft, 'grade' | 'headcount' | 'classLabel'>) => waits.start({ ...target, ...group }),
    onSuccess: () => { setDone(t('waited')); refresh(); window.scrollTo({ top: 0 }); },
    onError: () => window.scrollTo({ top: 0 }),
  });
  const begin = () => { setDone(''); booking.reset(); waiting.reset(); };
  const days = asked && { firstDay: asked.from, lastDay: asked.until, ...(asked.band ? { band: asked.band } : {}) };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Done>{done && <>{done} <Link to={waiting.isSuccess ? '/waits' : '/bookings'}>{waiting.isSuccess ? t('seeWaits') : t('seeBookings')}</Link></>}</Done>
      {booking.isError && <RefusedBox error={booking.error} onBook={(place) => { begin(); booking.mutate(place); }} onWait={tried && (() => { begin(); waiting.mutate({ kind: 'opening', openingId: tried.openingId }); })} />}
      {waiting.isError && <ProblemBox what={t('waitFailed')} error={waiting.error} />}
      <PlaceForm start={start} onAsk={(next) => { begin(); setAsked(next); }} />
      {asked && days && (
        <Await of={found} what={t('failed')} sentence={t('loading')}>
          {(answer) => (
            <>
              <Found answer={answer} headcount={asked.headcount} />
              {weeksOf(answer).map(({ monday, items }) => (
                <Week key={monday} monday={monday} items={items}>
                  {items.map((place) => (
                    <PlaceCard key={place.openingId} place={place} isBusy={booking.isPending || waiting.isPending} onBook={(one) => { begin(); booking.mutate(one); }}
                      onWait={(kind) => { begin(); waiting.mutate(kind === 'opening' ? { kind, openingId: place.openingId } : { kind, venueId: place.venueId, ...days }); }} />
                  ))}
                </Week>
              ))}
              {asked.jobField && <FieldWait field={asked.jobField} headcount={asked.headcount} isBusy={waiting.isPending} onWait={() => { begin(); waiting.mutate({ kind: 'job-field', jobField: asked.jobField!, ...days }); }} />}
            </>
          )}
        </Await>
      )}
    </Page>
  );
}

function Found({ answer: { items, leftOut }, headcount }: { answer: Places; headcount: number }) {
  const t = useTranslations('places');
  return (
    <>
      {items.length === 0 ? <Empty>{t('none', { headcount })}</Empty> : <p role="status">{t('found', { n: items.length })}</p>}
      {leftOut.schoolBusy > 0 && <p className={styles.soft}>{t('leftOutSchool', { n: leftOut.schoolBusy })}</p>}
      {leftOut.hostLimit > 0 && <p className={styles.soft}>{t('leftOutHost', { n: leftOut.hostLimit })}</p>}
    </>
  );
}

function Week({ monday, items, children }: React.PropsWithChildren<{ monday: string; items: readonly Place[] }>) {
  const t = useTranslations('places');
  const { week } = useDays();
  const [first] = items;
  return <Section title={t('week', { week: week(monday), crowding: first!.share === 0 ? t('nobodyThatWeek') : t(`crowding.${first!.crowding}`, { share: String(first!.share) }) })}><ul className={styles.list}>{children}</ul></Section>;
}

function FieldWait({ field, headcount, isBusy, onWait }: { field: Place['jobField']; headcount: number; isBusy: boolean; onWait: () => void }) {
  const t = useTranslations();
  return (
    <Section title={t('places.waitField')} note={t('places.waitFieldLead', { field: t(`field.${field as 'health'}`), n: headcount })}>
      <Button variant="default" loading={isBusy} onClick={onWait}>{t('places.waitField')}</Button>
    </Section>
  );
}

const weeksOf = ({ items }: Places): { monday: string; items: Place[] }[] =>
  [...new Set(items.map(({ heldOn }) => mondayOf(heldOn)))].map((monday) => ({ monday, items: items.filter(({ heldOn }) => mondayOf(heldOn) === monday) }));
