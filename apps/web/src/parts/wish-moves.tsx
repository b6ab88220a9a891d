import { useTranslations } from 'use-intl';
import type { SchoolLine } from '../api/types.js';
import { useDays } from './days.js';
import parts from './parts.module.css';

/** Each wish of a school: wished first, held on, how far apart. */
export function WishMoves({ line: { moves }, who }: { line: SchoolLine; who: string }) {
  const t = useTranslations();
  const { short } = useDays();
  if (moves.length === 0) return <>{t('fairness.nothing')}</>;
  return (
    <details>
      <summary className={parts.fold}>{t('unit.cases', { n: moves.length })}<span className="hidden-words"> {who}</span></summary>
      <ul>
        {moves.map(({ wishId, grade, classLabel, firstWish, heldOn, daysMoved }) => {
          const group = classLabel ? t('unit.klass', { grade: String(grade), klass: classLabel }) : t('unit.grade', { n: String(grade) }), first = short(firstWish);
          return (
            <li key={wishId}>
              {heldOn === null ? t('fairness.moveNone', { group, first })
                : daysMoved === 0 ? t('fairness.moveKept', { group, first }) : t('fairness.move', { group, first, held: short(heldOn), days: String(daysMoved) })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
