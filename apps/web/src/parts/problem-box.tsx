import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem, type Problem } from '../api/problem.js';
import { useSession } from '../session/session.js';
import { useLanguage } from '../words/language.js';
import styles from './parts.module.css';

type Kind = 'offline' | 'server' | 'forbidden' | 'missing' | 'conflict' | 'rule' | 'many';

function kindOf(problem: Problem): Kind {
  if (problem.status === 0) return 'offline';
  if (problem.status === 403) return 'forbidden';
  if (problem.status === 404) return 'missing';
  if (problem.status === 409) return 'conflict';
  if (problem.status === 429) return 'many';
  return problem.status >= 500 ? 'server' : 'rule';
}

/** What happened, why, and what to do; never an apology, never "try again" alone. `wrong`: our own sentences, where we know better. */
export function ProblemBox({ what, error, wrong, onAgain, children, boxRef }: {
  what: string; error: unknown; wrong?: readonly string[]; onAgain?: () => void; children?: ReactNode; boxRef?: Ref<HTMLDivElement>;
}) {
  const t = useTranslations();
  const { language } = useLanguage();
  const phone = useSession()?.centre.phone;
  const kind = isProblem(error) ? kindOf(error) : 'server';
  // The API explains itself in Korean; an English reader gets our own sentence first and the original below it.
  const detail = isProblem(error) && kind !== 'server' && kind !== 'offline' ? error.detail : '';
  return (
    <div className={styles.problem} role="alert" tabIndex={-1} ref={boxRef}>
      <IconAlertTriangle aria-hidden size={24} className={styles.problemIcon} />
      <div>
        <p className={styles.problemWhat}>{what}</p>
        {wrong ? wrong.map((sentence) => <p key={sentence}>{sentence}</p>) : (
          <>
            {(language !== 'ko' || !detail) && <p>{t(`problem.${kind}`)}</p>}
            {detail && <p lang="ko">{detail}</p>}
            <p>{t(`problem.${kind}Do`)}</p>
          </>
        )}
        {kind === 'server' && phone && <p>{t('problem.call', { phone })}</p>}
        {children}
        {onAgain && <Button mt="sm" variant="default" onClick={onAgain}>{t('state.again')}</Button>}
      </div>
    </div>
  );
}
