import { type ReactNode, useId } from 'react';
import styles from './choices.module.css';

export interface Choice<T extends string> { value: T; label: ReactNode; icon?: ReactNode; tone?: 'good' | 'mid' | 'bad' }

/** Radio buttons that look like one row of buttons, each 44 px or more. */
export function Choices<T extends string>({ legend, legendHidden, options, value, onChange, disabled, describedBy }: {
  legend: ReactNode; legendHidden?: boolean; options: readonly Choice<T>[]; value: T | undefined; onChange: (to: T) => void;
  disabled?: boolean; describedBy?: string;
}) {
  const name = useId();
  return (
    <fieldset className={styles.set} disabled={disabled} aria-describedby={describedBy}>
      <legend className={legendHidden ? 'hidden-words' : styles.legend}>{legend}</legend>
      <div className={options.length === 3 ? `${styles.row} ${styles.three}` : styles.row}>
        {options.map((o) => (
          <label key={o.value} className={styles.choice} data-tone={o.tone}>
            <input type="radio" name={name} value={o.value} checked={value === o.value} onChange={() => onChange(o.value)} />
            <span className={styles.face}>{o.icon}{o.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
