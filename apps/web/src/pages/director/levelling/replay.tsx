import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { EveningStep, Plan } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { useGroupName } from '../season/group-name.js';
import season from '../season/season.module.css';
import styles from './levelling.module.css';

/** The way from the wishes to the plan, one visit at a time; the slider takes the arrow keys. */
export function Replay({ steps, step, onStep, plan }: { steps: readonly EveningStep[]; step: number; onStep: (step: number) => void; plan: Plan | undefined }) {
  const t = useTranslations();
  const { week } = useDays();
  const nameOf = useGroupName();
  const id = useId();
  const made = steps[step - 1];
  const said = made && t(made.to === null ? 'replay.leftOut' : 'replay.moved', { who: nameOf(made), n: made.asked, from: week(made.from), to: made.to === null ? '' : week(made.to) });
  const reasons = made && [...(plan?.assignments ?? []), ...(plan?.unassigned ?? [])].find(({ wishId }) => wishId === made.wishId)?.reasons;
  return (
    <section className={season.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('replay.title')}</h2>
      <p>{t('replay.note')}</p>
      <div className={styles.replay}>
        <Button variant="default" disabled={step === 0} onClick={() => onStep(step - 1)}>{t('replay.previous')}</Button>
        <input type="range" aria-label={t('replay.slider')} min={0} max={steps.length} value={step} onChange={(event) => onStep(Number(event.currentTarget.value))}
          aria-valuetext={made ? `${t('replay.at', { n: String(step), total: String(steps.length) })}. ${said}` : t('replay.start')} autoFocus />
        <Button variant="default" disabled={step === steps.length} onClick={() => onStep(step + 1)}>{t('replay.next')}</Button>
      </div>
      <div className={styles.said} aria-live="polite">
        <p><strong>{step === 0 ? t('replay.start') : t('replay.at', { n: String(step), total: String(steps.length) })}</strong></p>
        {made && (
          <>
            <p>{said}</p>
            <p>{t('replay.now', { excess: made.excess, peak: made.peak })}</p>
            {reasons && reasons.length > 0 && (
              <>
                <p><strong>{t('replay.why')}</strong></p>
                <ul className={season.reasons}>{reasons.map(({ text }, index) => <li key={index}>{text}</li>)}</ul>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
