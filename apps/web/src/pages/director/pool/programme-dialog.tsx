import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Programme, type ProgrammeDraft, type VenueRecord, venueRecords } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import styles from './pool.module.css';
import type { Kept } from './record-page.js';

const EXPERIENCES = ['FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', 'CAMP', 'TALK'] as const satisfies readonly Programme['experienceType'][];
export const PLAN = ['planGoal', 'planBefore', 'planOpening', 'planMain', 'planClosing', 'planAfter'] as const;
const NUMBERS = ['leastStudents', 'mostStudents', 'mentors', 'studentsPerMentor', 'prepMinutes'] as const;
const TEXTS = ['rainAlternative', 'ppe', 'cautions', 'costBearer'] as const;

const text = (known: string | number | null | undefined): string => (known === null || known === undefined ? '' : String(known));
const listed = (typed: string): string[] => typed.split(',').map((part) => part.trim()).filter(Boolean);
const numberOrNone = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

const valuesOf = (p: Programme | null) => ({
  title: text(p?.title), experienceType: p?.experienceType ?? 'FIELD_WORK' as string, hours: text(p?.hours ?? 2), jobs: (p?.jobs ?? []).join(', '), grades: (p?.grades ?? []).join(', '), starts: (p?.starts ?? []).join(', '), fee: text(p?.fee ?? 0),
  leastStudents: text(p?.leastStudents), mostStudents: text(p?.mostStudents), mentors: text(p?.mentors), studentsPerMentor: text(p?.studentsPerMentor), prepMinutes: text(p?.prepMinutes), costBearer: text(p?.costBearer), ppe: text(p?.ppe),
  outdoors: p?.outdoors ?? false, rainAlternative: text(p?.rainAlternative), place: text(p?.place), cautions: text(p?.cautions), isOffered: p?.isOffered ?? true,
  planGoal: text(p?.planGoal), planBefore: text(p?.planBefore), planOpening: text(p?.planOpening), planMain: text(p?.planMain), planClosing: text(p?.planClosing), planAfter: text(p?.planAfter),
});
type Values = ReturnType<typeof valuesOf>;

function draftOf(values: Values): ProgrammeDraft {
  const words = Object.fromEntries([...TEXTS, ...PLAN, 'place' as const].map((field) => [field, values[field].trim() || null]));
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberOrNone(values[field])]));
  return {
    ...words, ...numbers, title: values.title.trim(), experienceType: EXPERIENCES.find((type) => type === values.experienceType) ?? 'FIELD_WORK', hours: Number(values.hours), fee: Number(values.fee),
    jobs: listed(values.jobs), grades: listed(values.grades).map(Number), starts: listed(values.starts), outdoors: values.outdoors, isOffered: values.isOffered,
  } as ProgrammeDraft;
}

/** A programme as the national network asks for it, and its lesson plan. */
export function ProgrammeDialog({ record, programme, onClose, onKept }: { record: VenueRecord; programme: Programme | null; onClose: () => void; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const whole = (typed: string) => (/^\d+$/.test(typed.trim()) ? null : t('needNumber'));
  const perhaps = (typed: string) => (typed.trim() === '' ? null : whole(typed));
  const form = useForm({
    initialValues: valuesOf(programme),
    validate: { title: (typed) => (typed.trim() ? null : t('needTitle')), hours: whole, fee: whole, leastStudents: perhaps, mostStudents: perhaps, mentors: perhaps, studentsPerMentor: perhaps, prepMinutes: perhaps },
  });
  const saving = useMutation({
    mutationFn: (values: Values) => (programme ? venueRecords.changeProgramme(record.id, programme, draftOf(values)) : venueRecords.addProgramme(record.id, draftOf(values))),
    onSuccess: (now, { title }) => { onKept(now, t('programmeSaved', { title: title.trim() })); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('programmeTitle')} open onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('failed')} error={saving.error} />}
          <TextInput label={t('titleLabel')} maxLength={100} {...form.getInputProps('title')} />
          <NativeSelect label={t('experience')} data={EXPERIENCES.map((value) => ({ value, label: t(`experiences.${value}`) }))} {...form.getInputProps('experienceType')} />
          <div className={styles.pair}>
            {(['hours', 'fee'] as const).map((field) => <TextInput key={field} inputMode="numeric" label={t(field)} maxLength={7} {...form.getInputProps(field)} />)}
            {NUMBERS.map((field) => <TextInput key={field} inputMode="numeric" label={t(field)} maxLength={4} {...form.getInputProps(field)} />)}
          </div>
          {(['jobs', 'grades', 'starts'] as const).map((field) => <TextInput key={field} label={t(field)} maxLength={300} {...form.getInputProps(field)} />)}
          <TextInput label={t('placeLabel')} maxLength={300} {...form.getInputProps('place')} />
          <Checkbox label={t('outdoors')} {...form.getInputProps('outdoors', { type: 'checkbox' })} />
          {TEXTS.map((field) => <TextInput key={field} label={t(field)} maxLength={field === 'costBearer' ? 100 : 300} {...form.getInputProps(field)} />)}
          <fieldset className={styles.part}>
            <legend>{t('plan')}</legend>
            <Stack>{PLAN.map((field) => <Textarea key={field} label={t(field)} maxLength={1000} autosize {...form.getInputProps(field)} />)}</Stack>
          </fieldset>
          <Checkbox label={t('isOffered')} {...form.getInputProps('isOffered', { type: 'checkbox' })} />
          <Group><Button type="submit" loading={saving.isPending}>{t('save')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
