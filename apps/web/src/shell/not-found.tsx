import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../parts/page.js';
import { ProblemBox } from '../parts/problem-box.js';

export function NotFound() {
  const t = useTranslations();
  return (
    <Page title={t('shell.notFound')} lead={t('shell.notFoundWhy')}>
      <Link to="/">{t('shell.home')}</Link>
    </Page>
  );
}

/** The page itself could not be fetched or broke: the rest of the app stays usable. */
export function RouteFailed({ error }: { error: unknown }) {
  const t = useTranslations();
  return (
    <main style={{ padding: '1.5rem' }}>
      <Page title={t('state.failedLoad')}>
        <ProblemBox what={t('state.failedLoad')} error={error} onAgain={() => window.location.reload()} />
      </Page>
    </main>
  );
}
