import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { GoalName } from '../../../api/types.js';
import { Choices } from '../../../parts/choices.js';
import { GOAL_NAMES, GOAL_RULES, type GoalTexts, isFaulty, PRESETS, presetOf, typedGoals } from './goals.js';
import planning from './planning.module.css';
import styles from './season.module.css';

/** What a plan should reach: one of three ready mixtures, said in words; the numbers behind it for who wants them. */
export function GoalFields({ texts, onChange }: { texts: GoalTexts; onChange: (to: GoalTexts) => void }) {
  const t = useTranslations();
  const preset = presetOf(texts);
  const wanted = typedGoals(texts).filter((name) => !isFaulty(texts, name));
  return (
    <div>
      <Choices legend={t('goals.preset')} value={preset} onChange={(to) => onChange(PRESETS[to])}
        options={(['plain', 'wishes', 'even'] as const).map((value) => ({ value, label: t(`goals.presets.${value}`) }))} />
      <p className={planning.about}>
        {t(`goals.about.${preset ?? 'own'}`)}
        {wanted.length > 0 && <span> {wanted.map((name) => t(`goals.sentence.${name}`, { n: texts[name] ?? '' })).join(' · ')}</span>}
      </p>
      <details className={styles.details}>
        <summary>{t('goals.open')}</summary>
        <p>{t('goals.note')}</p>
        <div className={planning.goals}>
          {GOAL_NAMES.map((name) => <GoalBox key={name} name={name} texts={texts} onChange={onChange} />)}
        </div>
        {typedGoals(texts).length > 0 && <Button mt="sm" variant="subtle" size="compact-md" onClick={() => onChange({})}>{t('goals.clear')}</Button>}
      </details>
    </div>
  );
}

function GoalBox({ name, texts, onChange }: { name: GoalName; texts: GoalTexts; onChange: (to: GoalTexts) => void }) {
  const t = useTranslations();
  const id = useId();
  const { unit, from, to, step } = GOAL_RULES[name];
  const faulty = isFaulty(texts, name);
  const { [name]: _before, ...others } = texts;
  return (
    <div className={planning.goal}>
      <label htmlFor={id}>{t(`goals.name.${name}`)}</label>
      <span className={planning.box}>
        <input id={id} type="number" inputMode="decimal" min={from} max={to} step={step} value={texts[name] ?? ''} aria-invalid={faulty}
          aria-describedby={faulty ? `${id}-unit ${id}-fault` : `${id}-unit`}
          onChange={(e) => onChange(e.currentTarget.value === '' ? others : { ...others, [name]: e.currentTarget.value })} />
        <span id={`${id}-unit`}>{t(`goals.unit.${unit}`)}</span>
      </span>
      {faulty && <p id={`${id}-fault`} className={planning.fault}>{t('goals.range', { from: String(from), to: String(to) })}</p>}
    </div>
  );
}
