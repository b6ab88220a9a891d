import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isJobField } from '../../../api/job-fields.js';
import { useDays } from '../../../parts/days.js';
import styles from './wish.module.css';
import type { WishForm } from './wish-form.js';

/** Everything that will be sent, with the way back to each step. */
export function WishCheck({ form, onStep }: { form: WishForm; onStep: (step: number) => void }) {
  const t = useTranslations();
  const { day, week, hours } = useDays();
  const group = form.scope === 'class' ? t('unit.klass', { grade: form.grade, klass: form.classLabel }) : t('unit.grade', { n: form.grade });
  const fields = Object.entries(form.interests).filter(([field, n]) => Number(n) > 0 && isJobField(field)).map(([field, n]) => `${t(`field.${field as 'health'}`)} ${n}`);
  const marks = Object.entries(form.weekMarks).sort().map(([monday, mark]) => `${week(monday)} ${t(`wish.marks.${mark}`)}`);
  const rows: [step: number, name: string, value: string][] = [
    [1, t('wish.steps.group').slice(3), [group, form.headcount ? t('unit.students', { n: Number(form.headcount) || 0 }) : ''].filter(Boolean).join(' ')],
    [2, t('kind.legend'), t(`kind.names.${form.kind}`)],
    [2, t('wish.steps.interests').slice(3), fields.join(', ')],
    [2, t('wish.bands'), form.bands.map(hours).join(', ')],
    [3, t('wish.ranked'), form.rankedDays.map((d, index) => `${t('wish.rank', { n: String(index + 1) })} ${day(d)}`).join(', ')],
    [3, t('wish.steps.weeks').slice(3), marks.join(', ')],
  ];
  return (
    <>
      <p className={styles.hint}>{t('steps.checkHint')}</p>
      <dl className={styles.view}>
        {rows.map(([step, name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t('steps.missing')} <Button variant="subtle" size="compact-md" onClick={() => onStep(step)}>{t('steps.mend')}<span className="hidden-words"> {name}</span></Button></dd>
          </div>
        ))}
      </dl>
    </>
  );
}
