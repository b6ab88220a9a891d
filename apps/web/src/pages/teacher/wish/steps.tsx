import { Button, Group } from '@mantine/core';
import { type PropsWithChildren, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './wish.module.css';

export const STEPS = [1, 2, 3, 4] as const;

/** One part of the form. On a phone only the current one is on the screen; on a desktop all of them stand below one another. */
export function Step({ n, current, onGo, children }: PropsWithChildren<{ n: number; current: number; onGo: (to: number) => void }>) {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    const moved = shown.current !== current;
    shown.current = current;
    if (!moved || current !== n) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [current, n]);
  useEffect(() => { box.current?.querySelector('h2')?.setAttribute('tabindex', '-1'); }, []);
  return (
    <div ref={box} className={styles.step} data-current={n === current}>
      <p className={styles.stepNow}>{t('steps.now', { n: String(n), total: String(STEPS.length) })}</p>
      {children}
      <Group className={styles.stepNav}>
        {n > 1 && <Button variant="default" onClick={() => onGo(n - 1)}>{t('steps.before')}</Button>}
        {n < STEPS.length && <Button onClick={() => onGo(n + 1)}>{t('steps.next')}</Button>}
      </Group>
    </div>
  );
}
