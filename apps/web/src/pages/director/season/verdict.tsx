import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { GoalResult, Run } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { GOAL_RULES, goalNumber, isProving } from './goals.js';
import planning from './planning.module.css';

/** How good the shown result is: what is proven about it, and which targets it keeps. */
export function Verdict({ run }: { run: Run }) {
  const t = useTranslations();
  const results = run.goalResults ?? [];
  if (run.gapPct === undefined && !isProving(run) && results.length === 0) return null;
  return (
    <section className={planning.verdict} aria-label={t('goals.verdict')}>
      <Proof run={run} />
      {results.length > 0 && (
        <ul className={planning.results} aria-label={t('goals.results')}>
          {results.map((r) => <Result key={r.goal} result={r} />)}
        </ul>
      )}
    </section>
  );
}

function Proof({ run }: { run: Run }) {
  const t = useTranslations();
  const text = useProofWords()(run);
  if (!text) return null;
  return (
    <div className={planning.proof}>
      {run.gapPct !== undefined && <IconRosetteDiscountCheck aria-hidden size={28} />}
      <div role="status"><strong>{text}</strong> {run.gapPct !== undefined && <span className={planning.soft}>{t('proof.note')}</span>}</div>
    </div>
  );
}

/** Rounded up: what is said must hold. */
const gapText = (gapPct: number): string => String(Math.ceil(gapPct * 10 - 1e-6) / 10);

function useProofWords() {
  const t = useTranslations();
  return (run: Run): string => {
    if (run.gapPct !== undefined) return Number(gapText(run.gapPct)) > 0 ? t('proof.gap', { gap: gapText(run.gapPct) }) : t('proof.best');
    if (!isProving(run)) return '';
    const soFar = run.progress?.gapPct;
    return soFar === undefined ? t('proof.proving') : `${t('proof.proving')} (${t('proof.soFar', { gap: gapText(soFar) })})`;
  };
}

function Result({ result: r }: { result: GoalResult }) {
  const t = useTranslations();
  const rule = GOAL_RULES[r.goal] as typeof GOAL_RULES[typeof r.goal] | undefined;
  if (!rule) return null;
  const reached = t(`goals.reached.${rule.unit}`, { n: goalNumber(r.goal, r.reached) });
  return (
    <li>
      <span>{t(`goals.sentence.${r.goal}`, { n: goalNumber(r.goal, r.target) })}</span>
      <Badge tone={r.met ? 'good' : 'mid'}>{r.met ? t('goals.met', { n: reached }) : t('goals.missed', { n: reached })}</Badge>
    </li>
  );
}
