import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { callOff, visitsOn } from '../../api/booking-requests.js';
import type { Booking } from '../../api/types.js';
import { isComing } from '../../parts/cancel-dialog.js';
import { Choices } from '../../parts/choices.js';
import { today } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';
import styles from './booking.module.css';

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** A day of storm: what would be called off is counted before anybody is told. */
export function CallOffDialog({ onClose, onDone }: { onClose: () => void; onDone: (said: string) => void }) {
  const t = useTranslations('callOff'), say = useTranslations();
  const [day, setDay] = useState(today());
  const [reason, setReason] = useState('');
  const [which, setWhich] = useState<'all' | 'some'>('all');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const visits = useQuery({ queryKey: ['visits-on', day], queryFn: () => visitsOn(day), enabled: day !== '' });
  const standing = (visits.data?.items ?? []).filter((b) => isComing(b) || b.status === 'offered');
  const venues = new Map(standing.map((b: Booking) => [b.venueId, b.venueName]));
  const gone = which === 'all' ? standing : standing.filter((b) => picked.includes(b.venueId));
  const calling = useMutation({
    mutationFn: () => callOff({ day, reason: reason.trim(), ...(which === 'some' ? { venueIds: [...picked] } : {}) }),
    onSuccess: ({ bookings, schools, venues: told }) => { onDone(t('done', { n: bookings, schools, venues: told })); onClose(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day && reason.trim() && gone.length > 0) calling.mutate();
  };
  return (
    <Dialog title={t('title')} open onClose={onClose}>
      <p>{t('lead')}</p>
      {calling.isError && <ProblemBox what={t('failed')} error={calling.error} />}
      <form noValidate className={styles.form} onSubmit={submit}>
        <TextInput type="date" label={t('day')} value={day} min={today()} onChange={(e) => { setDay(e.currentTarget.value); setPicked([]); }} error={isTried && !day ? t('needDay') : undefined} />
        {standing.length > 0 && <Choices legend={t('which')} value={which} onChange={setWhich} options={[{ value: 'all', label: t('all') }, { value: 'some', label: t('some') }]} />}
        {which === 'some' && standing.length > 0 && (
          <fieldset className={styles.venues}>
            <legend className="hidden-words">{t('some')}</legend>
            {[...venues].map(([id, name]) => (
              <Checkbox key={id} label={name} checked={picked.includes(id)} onChange={(e) => setPicked(e.currentTarget.checked ? [...picked, id] : picked.filter((each) => each !== id))} />
            ))}
          </fieldset>
        )}
        <p role="status">{standing.length === 0 ? t('none') : gone.length === 0 ? t('needVenue')
          : t('found', { n: gone.length, schools: distinct(gone.map((b) => b.schoolId)).length, venues: distinct(gone.map((b) => b.venueId)).length })}</p>
        <Textarea label={t('reason')} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={isTried && !reason.trim() ? say('visit.needReason') : undefined} />
        <Group>
          <Button type="submit" color="red" loading={calling.isPending} disabled={gone.length === 0}>{t('do', { n: gone.length })}</Button>
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
