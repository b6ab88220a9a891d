import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemBox } from './problem-box.js';
import styles from './parts.module.css';

/** Nothing for 200 ms, then the outline of the page, after 2 s a sentence. */
export function Loading({ rows = 4, sentence }: { rows?: number; sentence?: string }) {
  const t = useTranslations();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 200), setTimeout(() => setStage(2), 2000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div role="status" className={styles.loading}>
      <span className={stage === 2 ? styles.note : 'hidden-words'}>{sentence ?? t('state.loading')}</span>
      {stage > 0 && Array.from({ length: rows }, (_, i) => <Skeleton key={i} height={i === 0 ? 72 : 48} mt="sm" />)}
    </div>
  );
}

/** Why it is empty, and the one thing to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Loading, failure or the content: each part of a page fails for itself, never the page as a whole. */
export function Await<T>({ of, what, rows, sentence, children }: {
  of: UseQueryResult<T>; what?: string; rows?: number; sentence?: string; children: (data: T) => ReactNode;
}) {
  const t = useTranslations();
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <ProblemBox what={what ?? t('state.failedLoad')} error={of.error} onAgain={() => void of.refetch()} />;
  return <Loading rows={rows} sentence={sentence} />;
}

/** A quiet line that says what was done; read out by screen readers. */
export function Done({ children }: { children?: ReactNode }) {
  return <div role="status" className={styles.done}>{children}</div>;
}
