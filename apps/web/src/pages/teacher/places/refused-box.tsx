import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { useDays } from '../../../parts/days.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import type { Takeable } from './place-card.js';
import styles from './places.module.css';

type Alternative = Takeable & { left: number };
const isAlternative = (one: unknown): one is Alternative => typeof one === 'object' && one !== null && 'openingId' in one && 'venueName' in one && 'left' in one;

/** Somebody was faster: where else the group could go, and the waiting list for where it wanted to. */
export function RefusedBox({ error, onBook, onWait }: { error: unknown; onBook: (place: Takeable) => void; onWait: (() => void) | null }) {
  const t = useTranslations('places');
  const { when } = useDays();
  const facts = isProblem(error, 409) ? error.facts.alternatives : undefined;
  const alternatives = Array.isArray(facts) ? facts.filter(isAlternative) : [];
  const isTaken = facts !== undefined;
  return (
    <ProblemBox what={t('bookFailed')} error={error}>
      {alternatives.length > 0 && (
        <>
          <p>{t('others')}</p>
          <ul className={styles.buttons}>
            {alternatives.map((other) => (
              <li key={other.openingId}><Button variant="default" className={styles.wrap} onClick={() => onBook(other)}>{t('other', { when: when(other.heldOn, other.band), venue: other.venueName, left: other.left })}</Button></li>
            ))}
          </ul>
        </>
      )}
      {isTaken && onWait && <Button mt="sm" onClick={onWait}>{t('wait')}</Button>}
    </ProblemBox>
  );
}
