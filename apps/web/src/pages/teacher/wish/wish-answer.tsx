import { useTranslations } from 'use-intl';
import type { WishAnswer } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import styles from './wish.module.css';

/** What became of a wish after publication, and why. */
export function WishAnswerView({ answer }: { answer: WishAnswer }) {
  const t = useTranslations();
  const { when } = useDays();
  const parties = answer.parties ?? [];
  return (
    <div className={styles.answer}>
      <p>
        <Badge tone={answer.state === 'assigned' ? 'good' : 'bad'}>{t(`wishes.answer.${answer.state}`)}</Badge>{' '}
        {answer.heldOn && answer.band && <strong>{when(answer.heldOn, answer.band)}</strong>}
      </p>
      {parties.length > 0 && (
        <details>
          <summary>{t('wishes.answer.parties')} ({t('unit.places', { n: parties.length })})</summary>
          <ul className={styles.plainList}>{parties.map((p, i) => <li key={i}>{t('wishes.answer.party', { venue: p.venueName, n: p.students })}</li>)}</ul>
        </details>
      )}
      {answer.reasons.length > 0 && (
        <>
          <p><strong>{t('wishes.answer.why')}</strong></p>
          <ul className={styles.plainList}>{answer.reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>
        </>
      )}
    </div>
  );
}
