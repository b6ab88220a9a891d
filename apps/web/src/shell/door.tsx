import type { PropsWithChildren } from 'react';
import { useTranslations } from 'use-intl';
import styles from './door.module.css';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';

/** The frame of the pages in front of the sign-in. */
export function Door({ children }: PropsWithChildren) {
  const t = useTranslations();
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <span className={styles.brand}><Mark />{t('app.name')}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.card}>{children}</div>
      </main>
    </div>
  );
}
