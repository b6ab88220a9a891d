import { Title } from '@mantine/core';
import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import styles from './parts.module.css';

/** One h1 and one document title per page. `tabTitle` where the heading is a sentence. */
export function Page({ title, tabTitle, lead, narrow, aside, children }: PropsWithChildren<{
  title: ReactNode; tabTitle?: string; lead?: ReactNode; narrow?: boolean; aside?: ReactNode;
}>) {
  const t = useTranslations();
  const name = tabTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = name ? `${name} – ${t('app.name')}` : t('app.name');
  }, [name, t]);
  return (
    <div className={narrow ? styles.narrow : undefined}>
      <div className={styles.pageHead}>
        <div>
          <Title order={1} tabIndex={-1}>{title}</Title>
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
