import { Outlet, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { session as requests } from '../api/requests.js';
import { sessionQuery, useSession } from '../session/session.js';
import { BottomBar, SideBar, TopBar } from './bars.js';
import styles from './shell.module.css';

export function Shell() {
  const t = useTranslations();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (!session) return null;
  const signOut = async () => {
    await requests.signOut().catch(() => undefined);
    await navigate({ to: '/sign-in' });
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">{t('app.skip')}</a>
      {session.centre.isSample && (
        <aside className={styles.sample} aria-label={t('app.sample')}>
          <strong>{t('app.sample')}</strong> <span>{t('app.sampleMore')}</span>
        </aside>
      )}
      <TopBar session={session} onSignOut={() => void signOut()} />
      <div className={styles.body}>
        <SideBar session={session} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <BottomBar session={session} onSignOut={() => void signOut()} />
    </div>
  );
}
