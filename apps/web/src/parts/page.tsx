import { Title } from '@mantine/core';
import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './parts.module.css';

let shownPath: string | null = null;
let movedTo: string | null = null;

/**
 * After a change of page the heading takes the focus, so that a screen reader starts where a sighted person looks;
 * again when the page replaces its own outline by its content, unless the person has moved on meanwhile.
 */
function useFocusAfterMove() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const path = window.location.pathname;
    if (shownPath !== null && shownPath !== path) movedTo = path;
    shownPath = path;
    if (movedTo === path && (document.activeElement === document.body || !document.activeElement?.closest('main'))) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** One h1 and one document title per page. `tabTitle` where the heading is a sentence. */
export function Page({ title, tabTitle, lead, narrow, aside, children }: PropsWithChildren<{
  title: ReactNode; tabTitle?: string; lead?: ReactNode; narrow?: boolean; aside?: ReactNode;
}>) {
  const t = useTranslations();
  const heading = useFocusAfterMove();
  const name = tabTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = name ? `${name} – ${t('app.name')}` : t('app.name');
  }, [name, t]);
  return (
    <div className={narrow ? styles.narrow : undefined}>
      <div className={styles.pageHead}>
        <div>
          <Title order={1} tabIndex={-1} ref={heading}>{title}</Title>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}

export function Section({ title, children, note, action }: PropsWithChildren<{ title: ReactNode; note?: ReactNode; action?: ReactNode }>) {
  return (
    <section className={styles.section}>
      <div className={styles.pageHead}>
        <div>
          <Title order={2}>{title}</Title>
          {note && <p className={styles.note}>{note}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
