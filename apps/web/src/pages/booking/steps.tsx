import { useTranslations } from 'use-intl';
import type { BookingStep } from '../../api/types.js';
import { instantText, useDays } from '../../parts/days.js';
import { useLanguage } from '../../words/language.js';
import styles from './booking.module.css';

/** Every step on record, oldest first: what, who and on whose behalf, when, why. */
export function Steps({ steps, isPlanned }: { steps: readonly BookingStep[]; isPlanned: boolean }) {
  const t = useTranslations('visit');
  const { language } = useLanguage();
  const what = useWhat(isPlanned);
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => (
        <li key={i} className={styles.step} data-said={step.reminder ? 'reminder' : undefined}>
          <strong>{what(step)}</strong>
          <span className={styles.soft}>{instantText(step.at, language)} · {speaker(step, t)}</span>
          {step.reason && <span>{t('why', { reason: step.reason })}</span>}
          {step.notice && <span className={styles.soft}>{t('notice', { n: step.notice.days })}{step.notice.late ? ` · ${t('late')}` : ''}</span>}
        </li>
      ))}
    </ol>
  );
}

function speaker({ by, onBehalfOf }: BookingStep, t: ReturnType<typeof useTranslations<'visit'>>): string {
  if (by === null) return t('agreed');
  return onBehalfOf === null ? t('who', { who: t(`people.${by}`) }) : t('behalf', { who: t(`people.${by}`), whom: t(`people.${onBehalfOf}`) });
}

function useWhat(isPlanned: boolean): (step: BookingStep) => string {
  const t = useTranslations();
  const { when } = useDays();
  return ({ reminder, from, to, moved, headcount, isCounted, isReconfirmed }) => {
    if (reminder) return t(`visit.reminder.${reminder.kind}`, { n: reminder.nth });
    if (from === null) return t(to === 'offered' ? 'visit.madeOffer' : isPlanned ? 'visit.madePlan' : 'visit.made');
    const said = [
      ...(moved ? [t('visit.moved', { from: when(moved.from.heldOn, moved.from.band), to: when(moved.to.heldOn, moved.to.band) })] : []),
      ...(headcount ? [t('visit.resized', headcount)] : []),
      ...(isCounted ? [t('visit.countedStep')] : []),
      ...(isReconfirmed ? [t('visit.reconfirmedStep')] : []),
      ...(from === to ? [] : [t(`booking.${to}`)]),
    ];
    return said.join(' · ');
  };
}
