import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { takeStep } from '../../api/booking-requests.js';
import type { Booking, BookingAction, Canceller, Role } from '../../api/types.js';
import { usePartyName } from '../../parts/booking-list.js';
import { Choices } from '../../parts/choices.js';
import { useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';
import styles from './booking.module.css';

const CANCELLERS: readonly Canceller[] = ['centre', 'school', 'host', 'weather'];
const MOST_STUDENTS = 500;
/** What the centre writes down for somebody else. */
const FOR_OTHERS: readonly BookingAction[] = ['accept-offer', 'decline-offer', 'confirm', 'decline', 'reconfirm', 'count'];

/** Where a reason is asked for; a host who cancels in time need not say why. */
function reasonOf(action: BookingAction, role: Role): 'needed' | 'optional' | null {
  if (action === 'decline-offer' || (action === 'cancel' && role === 'host') || (action === 'decline' && role === 'director')) return 'optional';
  return action === 'cancel' || action === 'decline' || action.startsWith('correct-') ? 'needed' : null;
}

/** A step reaches others by mail, so it says what will happen before it does. */
export function StepDialog({ role, action, booking, onClose, onDone }: { role: Role; action: BookingAction; booking: Booking; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('visit');
  const { when } = useDays();
  const party = usePartyName();
  const [reason, setReason] = useState('');
  const [students, setStudents] = useState(String(booking.headcount));
  const [by, setBy] = useState<Canceller>('centre');
  const [isTried, setTried] = useState(false);
  const wants = reasonOf(action, role), headcount = /^\d{1,3}$/.test(students.trim()) ? Number(students) : 0;
  const noReason = wants === 'needed' && reason.trim() === '', noCount = action === 'count' && (headcount < 1 || headcount > MOST_STUDENTS);
  const taking = useMutation({ mutationFn: () => takeStep(role, action)(booking, { reason: reason.trim(), headcount, by }), onSuccess: () => { onDone(); onClose(); } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!noReason && !noCount) taking.mutate();
  };
  return (
    <Dialog title={t(`act.${action}`)} open onClose={onClose}>
      <p>{when(booking.heldOn, booking.band)} · {booking.venueName} · {party(booking)}</p>
      <p>{t(`about.${action}`)}</p>
      {role === 'director' && FOR_OTHERS.includes(action) && <p>{t('byPhone')}</p>}
      {taking.isError && <ProblemBox what={t('actFailed')} error={taking.error} />}
      <form noValidate className={styles.form} onSubmit={submit}>
        {action === 'cancel' && role === 'director' && <Choices legend={t('whose')} value={by} onChange={setBy} options={CANCELLERS.map((value) => ({ value, label: t(`by.${value}`) }))} />}
        {action === 'count' && (
          <TextInput label={t('headcount')} inputMode="numeric" value={students} onChange={(e) => setStudents(e.currentTarget.value)} error={isTried && noCount ? t('needCount') : undefined} />
        )}
        {wants && <Textarea label={t(wants === 'needed' ? 'reason' : 'reasonOptional')} value={reason} onChange={(e) => setReason(e.currentTarget.value)} error={isTried && noReason ? t('needReason') : undefined} />}
        <Group>
          <Button type="submit" color={action === 'cancel' ? 'red' : undefined} loading={taking.isPending}>{t('do')}</Button>
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
