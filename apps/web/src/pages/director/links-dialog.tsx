import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { links } from '../../api/availability-requests.js';
import { centre } from '../../api/requests.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done } from '../../parts/states.js';

interface Props { id: string; name: string; onClose: () => void }

/** The links a host got by mail, and the agreement with the venue. */
export function VenueLinksDialog({ id, name, onClose }: Props) {
  const t = useTranslations();
  const [done, setDone] = useState('');
  const known = useQuery({ queryKey: ['venue-links', id], queryFn: () => links.ofVenue(id) });
  const venue = useQuery({ queryKey: ['venue', id], queryFn: () => centre.venue(id) });
  const revoking = useMutation({ mutationFn: () => links.revokeVenue(id), onSuccess: ({ revoked }) => { setDone(t('links.revoked', { n: String(revoked) })); void known.refetch(); } });
  const renewing = useMutation({ mutationFn: () => links.renewVenue(id), onSuccess: () => { setDone(t('links.renewed', { email: known.data?.contactEmail ?? '' })); void known.refetch(); } });
  const error = revoking.error ?? renewing.error;
  return (
    <Dialog title={t('links.venueTitle', { name })} open onClose={onClose}>
      <p>{t('links.lead')}</p>
      <Done>{done}</Done>
      {error && <ProblemBox what={t('links.failed')} error={error} />}
      <Await of={known} rows={1}>
        {({ live, contactEmail }) => (
          <>
            <p>{live > 0 ? t('links.live', { n: String(live) }) : t('links.none')}</p>
            {!contactEmail && <p>{t('links.noEmail')}</p>}
            <Group>
              {live > 0 && <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>{t('links.revoke')}</Button>}
              {contactEmail && <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>{t('links.renew')}</Button>}
            </Group>
          </>
        )}
      </Await>
      <Await of={venue} rows={1}>{(v) => <Agreement key={v.version} id={id} version={v.version} until={v.mouUntil ?? ''} onSaved={() => { setDone(t('links.agreed')); void venue.refetch(); }} />}</Await>
      <Group mt="md"><Button variant="subtle" onClick={onClose}>{t('links.close')}</Button></Group>
    </Dialog>
  );
}

function Agreement({ id, version, until, onSaved }: { id: string; version: number; until: string; onSaved: () => void }) {
  const t = useTranslations();
  const [last, setLast] = useState(until);
  const saving = useMutation({ mutationFn: () => links.setAgreement(id, version, last), onSuccess: onSaved });
  return (
    <>
      {saving.isError && <ProblemBox what={t('links.failed')} error={saving.error} />}
      <TextInput mt="md" type="date" label={t('links.agreement')} value={last} onChange={(e) => setLast(e.currentTarget.value)} />
      <Button mt="xs" variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>{t('links.saveAgreement')}</Button>
    </>
  );
}

/** Whoever at a school got links by mail, to its visits and to what it waits for. */
export function SchoolLinksDialog({ id, name, onClose }: Props) {
  const t = useTranslations();
  const [done, setDone] = useState('');
  const known = useQuery({ queryKey: ['school-links', id], queryFn: () => links.ofSchool(id) });
  const waits = useQuery({ queryKey: ['wait-links', id], queryFn: () => links.ofWaits(id) });
  const sayRevoked = ({ revoked }: { revoked: number }) => setDone(t('links.revoked', { n: String(revoked) }));
  const revoking = useMutation({ mutationFn: (email: string) => links.revokeSchool(id, email), onSuccess: (answer) => { sayRevoked(answer); void known.refetch(); } });
  const revokingWaits = useMutation({ mutationFn: (email: string) => links.revokeWaits(id, email), onSuccess: (answer) => { sayRevoked(answer); void waits.refetch(); } });
  const renewing = useMutation({ mutationFn: (email: string) => links.renewSchool(id, email), onSuccess: (_, email) => { setDone(t('links.renewed', { email })); void known.refetch(); } });
  const error = revoking.error ?? revokingWaits.error ?? renewing.error;
  return (
    <Dialog title={t('links.schoolTitle', { name })} open onClose={onClose}>
      <p>{t('links.lead')}</p>
      <Done>{done}</Done>
      {error && <ProblemBox what={t('links.failed')} error={error} />}
      <Await of={known} rows={2}>{({ items }) => (items.length === 0 ? <p>{t('links.nobody')}</p> : <People items={items} revoking={revoking} renewing={renewing} />)}</Await>
      <Await of={waits} rows={1}>{({ items }) => items.length > 0 && <><h3>{t('links.waits')}</h3><People items={items} revoking={revokingWaits} /></>}</Await>
      <Group mt="md"><Button variant="subtle" onClick={onClose}>{t('links.close')}</Button></Group>
    </Dialog>
  );
}

type Persons = Awaited<ReturnType<typeof links.ofSchool>>['items'];
interface Act { isPending: boolean; mutate: (email: string) => void }

function People({ items, revoking, renewing }: { items: Persons; revoking: Act; renewing?: Act }) {
  const t = useTranslations('links');
  return (
    <ul>
      {items.map(({ email, personName, live }) => (
        <li key={email}>
          {[personName, email].filter(Boolean).join(' · ')} · {live > 0 ? t('live', { n: String(live) }) : t('none')}
          {live > 0 && (
            <Group mt="xs">
              <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate(email)}>{t('revoke')}<span className="hidden-words"> {email}</span></Button>
              {renewing && <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate(email)}>{t('renew')}<span className="hidden-words"> {email}</span></Button>}
            </Group>
          )}
        </li>
      ))}
    </ul>
  );
}
