import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type AlikeVenue, type Registration, registrations } from '../../../api/intake-requests.js';
import { isProblem } from '../../../api/problem.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done } from '../../../parts/states.js';
import styles from '../director.module.css';
import { Decision } from './decision.js';
import { FindPlace } from './find-place.js';
import { draftOf, RegistrationFields, type TypedRegistration, useRegistrationForm } from './registration-fields.js';
import { seoulDay } from './registrations-page.js';

/** One place that came forward: what it says, whom it looks like, what becomes of it. */
export function RegistrationPage() {
  const { registrationId } = useParams({ from: '/inside/registrations/$registrationId' });
  const known = useQuery({ queryKey: ['registration', registrationId], queryFn: () => registrations.see(registrationId) });
  return <Await of={known}>{({ registration, alike }) => <Record registration={registration} alike={alike} />}</Await>;
}

function Record({ registration, alike }: { registration: Registration; alike: readonly AlikeVenue[] }) {
  const t = useTranslations();
  const { full } = useDays();
  const [done, setDone] = useState('');
  const { state, decidedByName, decidedAt, reason, venueId } = registration;
  return (
    <Page title={registration.name} lead={`${t(`registrations.states.${state}`)} · ${t(`registrations.origins.${registration.origin}`)} · ${full(seoulDay(registration.receivedAt))}`} aside={<Link to="/registrations">{t('registrations.back')}</Link>}>
      <Done>{done}</Done>
      {state !== 'received' && <p>{decidedByName && decidedAt && t('registrations.decidedBy', { who: decidedByName, when: full(seoulDay(decidedAt)) })}{reason && ` · ${reason}`}{venueId && <> · <Link to="/pool/$venueId" params={{ venueId }}>{t('registrations.seeVenue')}</Link></>}</p>}
      <Section title={t('registrations.alike')}>
        {alike.length === 0 ? <p>{t('registrations.alikeNone')}</p> : (
          <ul className={parts.cards} style={{ listStyle: 'none', padding: 0 }}>
            {alike.map(({ venue, score, reasons }) => (
              <li key={venue.id} className={parts.card}>
                <p><Link to="/pool/$venueId" params={{ venueId: venue.id }}>{venue.name}</Link> · {t(`venuePool.status.${venue.status}`)} · {t('registrations.score', { n: score })}</p>
                <ul lang="ko">{reasons.map((why) => <li key={why}>{why}</li>)}</ul>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Facts key={registration.version} registration={registration} onDone={setDone} />
      {state === 'received' && <Decision registration={registration} isAlike={alike.length > 0} onDone={setDone} />}
    </Page>
  );
}

function Facts({ registration, onDone }: { registration: Registration; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useRegistrationForm(registration);
  const saving = useMutation({
    mutationFn: (typed: TypedRegistration) => registrations.complete(registration.id, registration.version, draftOf(typed)),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['registration', registration.id] }); onDone(t('registrations.saved')); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Section title={t('registrations.facts')} note={t('registrations.factsNote')}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((typed) => saving.mutate(typed))}>
        <fieldset disabled={registration.state !== 'received'} style={{ border: 0, padding: 0, margin: 0, minWidth: 0, display: 'grid', gap: '1rem' }}>
          <RegistrationFields form={form} />
          {registration.state === 'received' && <FindPlace address={form.values.address} onFound={(found) => form.setValues(found)} />}
          {saving.isError && <ProblemBox what={t('registrations.saveFailed')} error={saving.error} />}
          {registration.state === 'received' && <Group><Button type="submit" variant="default" loading={saving.isPending}>{t('registrations.save')}</Button></Group>}
        </fieldset>
      </form>
    </Section>
  );
}
