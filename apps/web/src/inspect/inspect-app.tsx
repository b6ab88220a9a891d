import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/mark.js';
import { centreDoor } from './centre-door.js';
import { InspectionForm } from './inspection-form.js';
import { InspectionList } from './inspection-list.js';
import styles from './inspect.module.css';
import type { Kept, PhoneStore } from './phone-store.js';
import { SyncLine } from './sync-line.js';
import { useCentre } from './use-centre.js';

const STARTS = /^#start\/([0-9a-f-]{36})$/;

/** The page an inspector carries: the list, or one inspection named after the # of the address. */
export function InspectApp({ store, first }: { store: PhoneStore; first: Kept }) {
  const t = useTranslations('inspect');
  const centre = useCentre(store, first);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const turn = () => { setHash(location.hash); window.scrollTo(0, 0); };
    window.addEventListener('hashchange', turn);
    return () => window.removeEventListener('hashchange', turn);
  }, []);
  const open = centre.kept.inspections.find(({ id, accountId }) => `#${id}` === hash && accountId === centre.me?.accountId);
  useEffect(() => { document.title = `${open ? open.venue.name : t('title')} – ${document.documentElement.lang === 'en' ? 'Goreuge' : '고르게'}`; }, [open, t]);

  const venueId = STARTS.exec(hash)?.[1], accountId = centre.mine?.accountId;
  useEffect(() => {
    if (!venueId || !accountId) return;
    void centreDoor.start(venueId).then(async (inspection) => {
      await store.carry(accountId, [inspection]);
      location.replace(`#${inspection.id}`);
    }, () => { location.replace('#'); });
  }, [venueId, accountId, store]);

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <a className={styles.brand} href="/"><Mark /><span className="hidden-words">{t('centre')}</span></a>
        <span className={styles.where}>{t('title')}</span>
        <LanguageSwitch />
      </header>
      <SyncLine centre={centre} />
      <main className={styles.main}>
        {open ? <InspectionForm key={open.id} inspection={open} store={store} centre={centre} /> : <InspectionList store={store} centre={centre} />}
      </main>
    </div>
  );
}
