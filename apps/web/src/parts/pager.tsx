import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import styles from './parts.module.css';

export function Pager({ page, size, total, onPage }: { page: number; size: number; total: number; onPage: (to: number) => void }) {
  const t = useTranslations();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  return (
    <nav className={styles.pager} aria-label={t('page.nav')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>{t('page.previous')}</Button>
      <span>{t('page.of', { page: String(page), pages: String(pages) })}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>{t('page.next')}</Button>
    </nav>
  );
}
