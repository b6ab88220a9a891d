import { Checkbox, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { GoalFields } from '../season/goal-fields.js';
import { Levers } from '../season/levers.js';
import styles from '../director.module.css';
import type { SeasonForm } from './season-form.js';

interface Editing { form: SeasonForm; set: (part: Partial<SeasonForm>) => void; errors: Record<string, string> }
type TextKey = Exclude<keyof SeasonForm, 'takesLateWishes' | 'schoolsAnswerFirst' | 'weights' | 'goals'>;

/** Dates and rules of a season, new or known. */
export function SeasonFields({ form, set, errors }: Editing) {
  const t = useTranslations();
  const box = (name: TextKey, label: string, type: 'text' | 'date' | 'datetime-local' | 'number' = 'text', description?: string) => (
    <TextInput id={`season-${name}`} type={type} label={label} description={description} value={form[name]} error={errors[name]}
      {...(type === 'number' ? { inputMode: 'numeric' as const, min: 1 } : {})} onChange={(e) => set({ [name]: e.currentTarget.value })} />
  );
  return (
    <>
      {box('title', t('seasons.name'), 'text', t('seasons.nameHint'))}
      <div className={styles.two}>{box('firstDay', t('seasons.first'), 'date')}{box('lastDay', t('seasons.last'), 'date')}{box('leadDays', t('settings.lead'), 'number', t('settings.leadHint'))}</div>
      <h2>{t('settings.sending')}</h2>
      <div className={styles.two}>
        {box('opensAt', t('settings.opens'), 'datetime-local', t('settings.opensHint'))}
        {box('wishesDueAt', t('seasons.due'), 'datetime-local')}
        {box('releaseAt', t('settings.release'), 'datetime-local', t('settings.releaseHint'))}
        {box('reminderDays', t('settings.reminder'), 'number', t('settings.reminderHint'))}
      </div>
      <Checkbox label={t('settings.lateWishes')} checked={form.takesLateWishes} onChange={(e) => set({ takesLateWishes: e.currentTarget.checked })} />
      <div className={styles.two}>
        {box('mostWishes', t('settings.mostWishes'), 'number', t('settings.noLimit'))}{box('mostStudents', t('settings.mostStudents'), 'number', t('settings.noLimit'))}
        {box('minGroup', t('settings.minGroup'), 'number', t('settings.groupHint'))}{box('maxGroup', t('settings.maxGroup'), 'number', t('settings.groupHint'))}
      </div>
      <h2>{t('settings.planning')}</h2>
      <p>{t('settings.planningNote')}</p>
      <Checkbox label={t('settings.schoolsFirst')} description={t('settings.schoolsFirstHint')} checked={form.schoolsAnswerFirst} onChange={(e) => set({ schoolsAnswerFirst: e.currentTarget.checked })} />
      <GoalFields texts={form.goals} onChange={(goals) => set({ goals })} />
      <Levers weights={form.weights} onChange={(weights) => set({ weights })} />
    </>
  );
}
