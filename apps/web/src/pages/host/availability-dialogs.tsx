import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { availability, type Availability, type VisitLimits } from '../../api/availability-requests.js';
import type { Band } from '../../api/types.js';
import { today, useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { useChangeLines, useVisitNames } from './change-lines.js';
import { LookedAtDialog } from './looked-at-dialog.js';

const BANDS: readonly Band[] = ['am', 'pm'];
const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const LIMITS = ['partiesPerDay', 'partiesPerWeek', 'partiesPerMonth', 'daysPerWeek', 'daysPerMonth', 'gapDays'] as const satisfies readonly (keyof VisitLimits)[];

interface DialogProps { month: Availability; onClose: () => void; onDone: () => void }
const numberOr = <T,>(text: string, otherwise: T): number | T => (text.trim() === '' ? otherwise : Number(text));

function DayInput({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return <TextInput type="date" label={label} value={value} min={today()} onChange={(e) => onChange(e.currentTarget.value)} />;
}

export function WeeklyDialog({ month, ...rest }: DialogProps) {
  const t = useTranslations();
  const lines = useChangeLines();
  const [weekdays, setWeekdays] = useState<number[]>([]);
  const [bands, setBands] = useState<Band[]>([]);
  const [seats, setSeats] = useState('');
  const [from, setFrom] = useState(today());
  const [until, setUntil] = useState('');
  const draft = () => ({ weekdays, bands, firstDay: from, lastDay: until, ...(seats.trim() ? { seats: Number(seats) } : {}) });
  const flip = <T,>(list: T[], one: T): T[] => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);
  return (
    <LookedAtDialog title={t('availability.weekly')} action={t('availability.doWeekly')} {...rest}
      wrong={() => (weekdays.length === 0 || bands.length === 0 ? t('availability.choiceMissing') : !from || !until ? t('availability.daysMissing') : undefined)}
      look={async () => ({ lines: lines(await availability.previewPattern(draft())), isPossible: true })} store={() => availability.setPattern(draft())}>
      <fieldset><legend>{t('availability.weekdays')}</legend><Group>{WEEKDAYS.map((w) => <Checkbox key={w} label={t(`weekday.${w}`)} checked={weekdays.includes(w)} onChange={() => setWeekdays(flip(weekdays, w))} />)}</Group></fieldset>
      <fieldset><legend>{t('availability.halves')}</legend><Group>{BANDS.map((b) => <Checkbox key={b} label={t(`band.${b}`)} checked={bands.includes(b)} onChange={() => setBands(flip(bands, b))} />)}</Group></fieldset>
      <TextInput type="number" inputMode="numeric" min={1} label={t('availability.seatsLabel', { n: String(month.usualSeats) })} value={seats} onChange={(e) => setSeats(e.currentTarget.value)} />
      <DayInput label={t('availability.from')} value={from} onChange={setFrom} />
      <DayInput label={t('availability.until')} value={until} onChange={setUntil} />
    </LookedAtDialog>
  );
}

export function RemovePatternDialog({ id, name, ...rest }: { id: string; name: string; onClose: () => void; onDone: () => void }) {
  const t = useTranslations();
  const lines = useChangeLines();
  return (
    <LookedAtDialog title={name} action={t('availability.doRemove')} {...rest} look={async () => ({ lines: lines(await availability.previewRemoval(id)), isPossible: true })} store={() => availability.removePattern(id)} />
  );
}

export function CopyDialog({ month, ...rest }: DialogProps) {
  const t = useTranslations();
  const days = useDays();
  const lines = useChangeLines();
  return (
    <LookedAtDialog title={t('availability.copy')} action={t('availability.doCopy')} {...rest} look={async () => ({ lines: lines(await availability.previewCopy(month.month)), isPossible: true })} store={() => availability.copyMonth(month.month)}>
      <p>{t('availability.copyLead', { month: days.month(month.month) })}</p>
    </LookedAtDialog>
  );
}

export function DayOffDialog(props: DialogProps) {
  const { month, ...rest } = props;
  const t = useTranslations();
  const lines = useChangeLines();
  const names = useVisitNames();
  const { range } = useDays();
  const queries = useQueryClient();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const draft = () => ({ firstDay: from, lastDay: until || from, reason: reason.trim() });
  const look = async () => {
    const change = await availability.previewDayOff(draft());
    const isPossible = change.visits.length === 0;
    return { isPossible, lines: isPossible ? lines(change) : [t('availability.inTheWay', { n: String(change.visits.length), who: names(change.visits) })] };
  };
  const removing = useMutation({ mutationFn: availability.removeDayOff, onSuccess: async () => { props.onDone(); await queries.invalidateQueries({ queryKey: ['availability'] }); } });
  return (
    <LookedAtDialog title={t('availability.dayOff')} action={t('availability.doOff')} {...rest} look={look} store={() => availability.addDayOff(draft())}
      wrong={() => (!from ? t('availability.daysMissing') : reason.trim() ? undefined : t('availability.reasonMissing'))}>
      <DayInput label={t('availability.from')} value={from} onChange={setFrom} />
      <DayInput label={t('availability.until')} value={until} onChange={setUntil} />
      <TextInput label={t('availability.reason')} maxLength={200} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
      {month.blackouts.length > 0 && (
        <>
          <h3>{t('availability.sets')}</h3>
          <ul>{month.blackouts.map((b) => <li key={b.id}>{range(b.firstDay, b.lastDay)} {b.reason} <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(b.id)}>{t('availability.remove')}<span className="hidden-words"> {range(b.firstDay, b.lastDay)}</span></Button></li>)}</ul>
        </>
      )}
    </LookedAtDialog>
  );
}

export function LimitsDialog({ month, ...rest }: DialogProps) {
  const t = useTranslations();
  const names = useVisitNames();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(LIMITS.map((name) => [name, String(month.limits[name] ?? '')])));
  const limits = (): VisitLimits => ({
    partiesPerDay: Number(values.partiesPerDay), partiesPerWeek: Number(values.partiesPerWeek), partiesPerMonth: Number(values.partiesPerMonth), gapDays: Number(values.gapDays),
    daysPerWeek: numberOr(values.daysPerWeek ?? '', null), daysPerMonth: numberOr(values.daysPerMonth ?? '', null),
  });
  const look = async () => {
    const { items } = await availability.previewLimits(limits());
    return { isPossible: true, lines: [t('availability.fromNow'), ...(items.length > 0 ? [t('availability.over', { n: String(items.length), who: names(items) })] : [])] };
  };
  return (
    <LookedAtDialog title={t('availability.limits')} action={t('availability.doLimits')} {...rest} look={look} store={() => availability.setLimits(month.version, limits())}>
      {LIMITS.map((name) => (
        <TextInput key={name} type="number" inputMode="numeric" min={name === 'gapDays' ? 0 : 1} label={t(`availability.${name}`)} value={values[name] ?? ''} onChange={(e) => { const { value } = e.currentTarget; setValues((all) => ({ ...all, [name]: value })); }} />
      ))}
    </LookedAtDialog>
  );
}

export function SeatsDialog({ month, onClose, onDone }: DialogProps) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [heldOn, setHeldOn] = useState('');
  const [band, setBand] = useState<Band>('am');
  const [seats, setSeats] = useState(String(month.usualSeats));
  const saving = useMutation({
    mutationFn: () => availability.setHalfDay({ heldOn, band, isOpen: true, seats: Number(seats) }),
    onSuccess: async () => { onDone(); onClose(); await queries.invalidateQueries({ queryKey: ['availability'] }); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  return (
    <Dialog title={t('availability.seats')} open onClose={onClose}>
      {saving.isError && <ProblemBox what={t('availability.failed')} error={saving.error} />}
      <form noValidate onSubmit={submit}>
        <DayInput label={t('availability.day')} value={heldOn} onChange={setHeldOn} />
        <NativeSelect label={t('availability.band')} value={band} onChange={(e) => setBand(e.currentTarget.value === 'pm' ? 'pm' : 'am')} data={BANDS.map((b) => ({ value: b, label: t(`band.${b}`) }))} />
        <TextInput type="number" inputMode="numeric" min={1} label={t('availability.seatsOf')} value={seats} onChange={(e) => setSeats(e.currentTarget.value)} />
        <Group mt="md"><Button type="submit" loading={saving.isPending}>{t('availability.save')}</Button><Button variant="default" onClick={onClose}>{t('availability.cancel')}</Button></Group>
      </form>
    </Dialog>
  );
}
