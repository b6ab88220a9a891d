import { useTranslations } from 'use-intl';
import styles from './inspect.module.css';
import type { Centre } from './use-centre.js';

/** Always in view: is there a network, and where is what was written? */
export function SyncLine({ centre: { kept, reach, sending, sync } }: { centre: Centre }) {
  const t = useTranslations('inspect');
  const isOnline = reach === 'online';
  const rows = [...kept.answers, ...kept.photos];
  const sent = rows.filter((row) => row.sent).length;
  const isUnderWay = (row: { id: string; inspectionId: string; sent: boolean }) => !row.sent && sending !== null && (row.id === sending || row.inspectionId === sending);
  const underWay = rows.filter(isUnderWay).length, here = rows.length - sent - underWay;
  return (
    <div className={styles.sync} data-online={isOnline}>
      <p role="status">
        <strong>{isOnline ? t('online') : t('offline')}</strong> <span>{t('sync', { here, sending: underWay, sent })}</span>
      </p>
      {here > 0 && reach !== 'signed-out' && <button type="button" className={styles.small} onClick={() => void sync()}>{t('now')}</button>}
      {reach === 'signed-out' && <p className={styles.warning}>{t('signedOut')} <a href="/sign-in?to=%2Finspect%2F">{t('signIn')}</a></p>}
    </div>
  );
}
