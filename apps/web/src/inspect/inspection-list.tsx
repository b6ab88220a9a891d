import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { today, useDays } from '../parts/days.js';
import styles from './inspect.module.css';
import type { PhoneInspection, PhoneStore } from './phone-store.js';
import type { Centre } from './use-centre.js';

const INSIDE_OTHER_APPS = /KAKAOTALK|NAVER\(inapp|FBAN|FBAV|Instagram|Line\//i;

export function InspectionList({ store, centre }: { store: PhoneStore; centre: Centre }) {
  const t = useTranslations('inspect');
  const { kept, me, mine } = centre;
  const [done, setDone] = useState('');
  const [failed, setFailed] = useState(false);
  const own = kept.inspections.filter(({ accountId }) => accountId === me?.accountId).sort((a, b) => (a.scheduledOn ?? a.dueOn).localeCompare(b.scheduledOn ?? b.dueOn));
  const others = new Set(kept.inspections.filter(({ accountId, outcome }) => accountId !== me?.accountId && !outcome).map(({ id }) => id)).size;
  const known = new Set(own.map(({ id }) => id));
  const fresh = (mine?.items ?? []).filter(({ id }) => !known.has(id));
  const now = fresh.filter(({ scheduledOn, dueOn }) => (scheduledOn ?? dueOn) <= today());

  const download = async () => {
    setFailed(false);
    try {
      if (!mine) throw new Error('nothing to download yet');
      const items = now.length > 0 ? now : fresh;
      await store.carry(mine.accountId, items);
      await navigator.storage?.persist?.();
      setDone(t('downloaded', { n: items.length }));
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('calm')}</p>
      {INSIDE_OTHER_APPS.test(navigator.userAgent) && <InAppWarning />}
      {!window.isSecureContext && <p className={styles.warning}>{t('insecure')}</p>}
      {fresh.length > 0 && now.length === 0 && <p>{t('nothingToday', { n: fresh.length })}</p>}
      {fresh.length > 0 && (
        <button type="button" className={styles.primary} onClick={() => void download()}>{now.length > 0 ? t('download', { n: now.length }) : t('downloadWeek', { n: fresh.length })}</button>
      )}
      <p role="status">{done}</p>
      {failed && <p role="alert" className={styles.warning}>{t('downloadFailed')}</p>}
      {own.length === 0 && fresh.length === 0 && <p className={styles.empty}>{t('nothing')}</p>}
      {own.length > 0 && (
        <section aria-labelledby="mine">
          <h2 id="mine">{t('mine')}</h2>
          <ul className={styles.cards}>{own.map((inspection) => <Card key={inspection.id} inspection={inspection} centre={centre} />)}</ul>
        </section>
      )}
      {others > 0 && <p className={styles.note}>{t('others', { n: others })}</p>}
      <p className={styles.note}>{t('install')}</p>
    </>
  );
}

function Card({ inspection, centre: { kept } }: { inspection: PhoneInspection; centre: Centre }) {
  const t = useTranslations('inspect');
  const days = useDays();
  const { id, venue, kind, dueOn, scheduledOn, items, conflict, outcome } = inspection;
  const answered = kept.answers.filter(({ inspectionId }) => inspectionId === id).length;
  const isWaiting = kept.finishes.some(({ inspectionId, refused }) => inspectionId === id && !refused);
  const state = outcome ? 'done' : conflict ? 'conflict' : isWaiting ? 'waiting' : 'writing';
  return (
    <li className={styles.card}>
      <h3><a href={`#${id}`}>{t('open', { venue: venue.name })}</a></h3>
      <p>{venue.address ?? venue.district}</p>
      <p>{t(`kinds.${kind}`)} · {scheduledOn ? days.day(scheduledOn) : t('dueOn', { day: days.day(dueOn) })}</p>
      <p><span className={styles.badge} data-state={state}>{t(state)}</span> {outcome ? t(`verdicts.${outcome.verdict}`) : t('progress', { done: answered, all: items.length })}</p>
    </li>
  );
}

function InAppWarning() {
  const t = useTranslations('inspect');
  const [copied, setCopied] = useState(false);
  return (
    <p role="alert" className={styles.warning}>
      {t('inApp')} <button type="button" className={styles.small} onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}>{copied ? t('copied') : t('copy')}</button>
    </p>
  );
}
