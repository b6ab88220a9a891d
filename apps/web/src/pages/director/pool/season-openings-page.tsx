import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type OpenSeason, seasonOpenings, type VenueOpenings } from '../../../api/finder-requests.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Done } from '../../../parts/states.js';
import styles from './pool-health.module.css';
import { SeasonOpeningsForm } from './season-openings-form.js';

const MOST_DAYS = 4;

/** Half-days of many venues for a season: looked at first, then opened just so. */
export function SeasonOpeningsPage() {
  const t = useTranslations('seasonOpenings');
  const queries = useQueryClient();
  const [asked, setAsked] = useState<OpenSeason | null>(null);
  const [done, setDone] = useState('');
  const looking = useMutation({ mutationFn: (body: OpenSeason) => seasonOpenings.preview(body) });
  const opening = useMutation({
    mutationFn: (body: OpenSeason) => seasonOpenings.open(body),
    onSuccess: async ({ items }) => { setDone(t('opened', figuresOf(items))); setAsked(null); looking.reset(); window.scrollTo({ top: 0 }); await queries.invalidateQueries(); },
  });
  const look = (body: OpenSeason) => { setDone(''); opening.reset(); setAsked(body); looking.mutate(body); };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Done>{done}</Done>
      <SeasonOpeningsForm isBusy={looking.isPending} onLook={look} />
      {looking.isError && <ProblemBox what={t('lookFailed')} error={looking.error} />}
      {opening.isError && <ProblemBox what={t('openFailed')} error={opening.error} />}
      {asked && looking.data && (
        <Section title={t('result')} note={t('resultNote', figuresOf(looking.data.items))} action={<Button loading={opening.isPending} disabled={looking.data.items.every(({ opens, closes, resizes }) => opens + closes + resizes === 0)} onClick={() => opening.mutate(asked)}>{t('open')}</Button>}>
          <Looked items={looking.data.items} />
        </Section>
      )}
    </Page>
  );
}

const figuresOf = (items: readonly VenueOpenings[]) => ({ venues: items.filter(({ opens }) => opens > 0).length, n: items.reduce((sum, { opens }) => sum + opens, 0) });

function Looked({ items }: { items: readonly VenueOpenings[] }) {
  const t = useTranslations('seasonOpenings');
  const { when, day } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('caption')}</caption>
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('opens')}</th><th scope="col">{t('closes')}</th><th scope="col">{t('hits')}</th><th scope="col">{t('skipped')}</th></tr></thead>
        <tbody>
          {items.map(({ venueId, name, opens, uncleared, closes, visits, wishes, leftClosed, skipped, resizes }) => (
            <tr key={venueId}>
              <th scope="row">{name}</th>
              <td data-label={t('opens')}>{opens}{uncleared > 0 && ` (${t('uncleared')} ${uncleared})`}</td>
              <td data-label={t('closes')}>{closes}</td>
              <td data-label={t('hits')}>
                {visits.length + wishes + leftClosed.length === 0 ? (opens + closes + resizes === 0 ? t('nothing') : '–') : (
                  <ul className={styles.hits}>
                    {visits.map((visit) => <li key={visit.bookingId}>{t('visit', { day: when(visit.heldOn, visit.band), school: visit.schoolName, n: visit.headcount })}</li>)}
                    {wishes > 0 && <li>{t('wishes', { n: wishes })}</li>}
                    {leftClosed.length > 0 && <li>{t('leftClosed', { n: leftClosed.length })}</li>}
                  </ul>
                )}
              </td>
              <td data-label={t('skipped')}>{skipped.slice(0, MOST_DAYS).map((each) => t('because', { day: day(each.day), because: each.because })).join(', ') || '–'}{skipped.length > MOST_DAYS && ` ${t('moreSkipped', { n: skipped.length - MOST_DAYS })}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
