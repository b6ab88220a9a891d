import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { type MentorTraining as Known, venueSafety } from '../../../api/venue-safety-requests.js';
import { today } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import styles from './pool.module.css';

/** What the centre has seen of the training of the venue's mentor. */
export function MentorTraining({ venueId, onDone }: { venueId: string; onDone: (sentence: string) => void }) {
  const t = useTranslations('venueSafety');
  const known = useQuery({ queryKey: ['mentor-training', venueId], queryFn: () => venueSafety.mentorTraining(venueId) });
  return <Section title={t('mentor')} note={t('mentorNote')}><Await of={known} rows={1}>{(training) => <TrainingForm key={training.version} venueId={venueId} known={training} onDone={onDone} />}</Await></Section>;
}

function TrainingForm({ venueId, known, onDone }: { venueId: string; known: Known; onDone: (sentence: string) => void }) {
  const t = useTranslations('venueSafety');
  const queries = useQueryClient();
  const [mentorName, setMentorName] = useState(known.mentorName ?? '');
  const [trainedOn, setTrainedOn] = useState(known.trainedOn ?? '');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const saving = useMutation({
    mutationFn: () => venueSafety.changeMentorTraining(venueId, known.version, { ...(mentorName.trim() && { mentorName: mentorName.trim() }), ...(trainedOn && { trainedOn }) }),
    onSuccess: (now) => { queries.setQueryData(['mentor-training', venueId], now); onDone(t('saved')); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trainedOn && !mentorName.trim()) setWrong({ mentorName: t('needName') });
    else saving.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('saveFailed')} error={saving.error} onAgain={isProblem(saving.error, 412) ? () => void queries.invalidateQueries({ queryKey: ['mentor-training', venueId] }) : undefined} />}
      <div className={styles.pair}>
        <TextInput label={t('mentorName')} maxLength={100} value={mentorName} error={wrong['mentorName']} onChange={(e) => { setWrong({}); setMentorName(e.currentTarget.value); }} />
        <TextInput type="date" max={today()} label={t('trainedOn')} value={trainedOn} error={wrong['trainedOn']} onChange={(e) => { setWrong({}); setTrainedOn(e.currentTarget.value); }} />
      </div>
      <Button mt="md" type="submit" variant="default" loading={saving.isPending}>{t('save')}</Button>
    </form>
  );
}
