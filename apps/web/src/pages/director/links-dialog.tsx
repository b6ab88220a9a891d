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

/** Whoever at a school got links by mail. */
export function SchoolLinksDialog({ id, name, onClose }: Props) {
  const t = useTranslations();
  const [done, setDone] = useState('');
  const known = useQuery({ queryKey: ['school-links', id], queryFn: () => links.ofSchool(id) });
  const revoking = useMutation({ mutationFn: (email: string) => links.revokeSchool(id, email), onSuccess: ({ revoked }) => { setDone(t('links.revoked', { n: String(revoked) })); void known.refetch(); } });
  const renewing = useMutation({ mutationFn: (email: string) => links.renewSchool(id, email), onSuccess: (_, email) => { setDone(t('links.renewed', { email })); void known.refetch(); } });
  const error = revoking.error ?? renewing.error;
  return (
    <Dialog title={t('links.schoolTitle', { name })} open onClose={onClose}>
      <p>{t('links.lead')}</p>
      <Done>{done}</Done>
      {error && <ProblemBox what={t('links.failed')} error={error} />}
      <Await of={known} rows={2}>
        {({ items }) => (items.length === 0 ? <p>{t('links.nobody')}</p> : (
          <ul>
            {items.map((p) => (
              <li key={p.email}>
                {[p.personName, p.email].filter(Boolean).join(' · ')} · {p.live > 0 ? t('links.live', { n: String(p.live) }) : t('links.none')}
                {p.live > 0 && (
                  <Group mt="xs">
                    <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate(p.email)}>{t('links.revoke')}<span className="hidden-words"> {p.email}</span></Button>
                    <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate(p.email)}>{t('links.renew')}<span className="hidden-words"> {p.email}</span></Button>
                  </Group>
                )}
              </li>
            ))}
          </ul>
        ))}
      </Await>
      <Group mt="md"><Button variant="subtle" onClick={onClose}>{t('links.close')}</Button></Group>
    </Dialog>
  );
}
