import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Lever, Weights } from '../../../api/types.js';
import styles from './season.module.css';

export const LEVERS = ['students', 'interests', 'wishes', 'distance', 'evenness'] as const satisfies readonly Lever[];

/** What the director wants to see more of, in words; "normal" is what the planner does by itself and is not sent. */
export function Levers({ weights, onChange }: { weights: Weights; onChange: (to: Weights) => void }) {
  const t = useTranslations();
  return (
    <details className={styles.details}>
      <summary>{t('run.weights')}</summary>
      <p>{t('run.weightsNote')}</p>
      <div className={styles.levers}>
        {LEVERS.map((lever) => (
          <LeverInput key={lever} lever={lever} value={weights[lever] ?? 1}
            onChange={(level) => {
              const { [lever]: _before, ...others } = weights;
              onChange(level === 1 ? others : { ...others, [lever]: level });
            }} />
        ))}
      </div>
    </details>
  );
}

function LeverInput({ lever, value, onChange }: { lever: Lever; value: number; onChange: (to: number) => void }) {
  const t = useTranslations();
  const id = useId();
  const words = t(`run.level.${String(Math.min(3, Math.max(0, Math.round(value)))) as '0'}`);
  return (
    <div className={styles.lever}>
      <label htmlFor={id}>{t(`run.lever.${lever}`)}<output htmlFor={id}>{words}</output></label>
      <input id={id} type="range" min={0} max={3} step={1} value={value} aria-valuetext={words} onChange={(e) => onChange(Number(e.currentTarget.value))} />
    </div>
  );
}

/** Empty for a run that weighed everything as usual. */
export function useWeightWords() {
  const t = useTranslations();
  return (weights: Weights): string => {
    const set = LEVERS.filter((l) => weights[l] !== undefined && weights[l] !== 1);
    return set.map((l) => `${t(`run.lever.${l}`)} (${t(`run.level.${String(Math.min(3, Math.round(weights[l] ?? 1))) as '0'}`)})`).join(', ');
  };
}
