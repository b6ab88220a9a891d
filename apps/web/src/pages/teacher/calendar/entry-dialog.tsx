import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { calendar, type CalendarEntry, type EventKind } from '../../../api/calendar-requests.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { KINDS } from './terms.js';
import styles from './calendar.module.css';

/** Corrects an entry, or writes a new one where none is given. */
export function EntryDialog({ entry, gradeCount, onClose, onDone }: { entry?: CalendarEntry | undefined; gradeCount: number; onClose: () => void; onDone: (what: string) => void }) {
  const t = useTranslations();
  const [name, setName] = useState(entry?.name ?? '');
  const [kind, setKind] = useState<EventKind>(entry?.kind ?? 'exam');
  const [firstDay, setFirstDay] = useState(entry?.firstDay ?? '');
  const [lastDay, setLastDay] = useState(entry?.lastDay ?? '');
  const [grades, setGrades] = useState<readonly number[]>(entry?.grades ?? []);
  const done = (what: string) => { onDone(what); onClose(); };
  const saving = useMutation({
    mutationFn: () => {
      const word = { kind, firstDay, lastDay: lastDay === '' ? firstDay : lastDay, grades: [...grades] };
      return entry ? calendar.correct(entry, word) : calendar.add({ ...word, name });
    },
    onSuccess: () => done(entry ? t('calendar.done.corrected', { name: entry.name }) : t('calendar.done.added', { name })),
  });
  const removing = useMutation({ mutationFn: (known: CalendarEntry) => calendar.remove(known), onSuccess: () => done(t('calendar.done.removed')) });
  const problem = saving.error ?? removing.error;
  const faults: Record<string, string | undefined> = isProblem(saving.error) ? saving.error.byField() : {};
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  return (
    <Dialog title={entry ? t('calendar.editTitle', { name: entry.name }) : t('calendar.addTitle')} open onClose={onClose}>
      {problem && <ProblemBox what={t('calendar.failed')} error={problem} />}
      <form noValidate onSubmit={submit} className={styles.form}>
        {!entry && <TextInput label={t('calendar.name')} description={t('calendar.nameHint')} value={name} error={faults['name']} onChange={(e) => setName(e.currentTarget.value)} />}
        <NativeSelect label={t('calendar.kind')} value={kind} error={faults['kind']} data={KINDS.map((k) => ({ value: k, label: t(`calendar.kinds.${k}`) }))}
          onChange={(e) => setKind(e.currentTarget.value as EventKind)} />
        <TextInput type="date" label={t('calendar.first')} value={firstDay} error={faults['firstDay']} onChange={(e) => setFirstDay(e.currentTarget.value)} />
        <TextInput type="date" label={t('calendar.last')} description={t('calendar.lastHint')} value={lastDay} min={firstDay} error={faults['lastDay']} onChange={(e) => setLastDay(e.currentTarget.value)} />
        <Checkbox.Group label={t('calendar.grades')} description={t('calendar.gradesHint')} value={grades.map(String)} error={faults['grades']} onChange={(chosen) => setGrades(chosen.map(Number).sort())}>
          <Group mt="xs">{Array.from({ length: gradeCount }, (_, at) => <Checkbox key={at} value={String(at + 1)} label={t('unit.grade', { n: String(at + 1) })} />)}</Group>
        </Checkbox.Group>
        <Group mt="md">
          <Button type="submit" loading={saving.isPending}>{entry ? t('calendar.save') : t('calendar.addDo')}</Button>
          {entry && <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(entry)}>{t('calendar.remove')}</Button>}
          <Button variant="subtle" onClick={onClose}>{t('calendar.cancel')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
