import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDays } from '../parts/days.js';
import { useLanguage } from '../words/language.js';
import { centreDoor } from './centre-door.js';
import { exportFile, saveAs } from './export-file.js';
import styles from './inspect.module.css';
import type { Conflict, PhoneAnswer, PhoneInspection, PhoneStore } from './phone-store.js';
import type { Centre } from './use-centre.js';

/** Somebody else was done, or was asked instead: what is here judges nothing, but need not be lost. */
export function ConflictPart({ inspection, store, answers, conflict }: { inspection: PhoneInspection; store: PhoneStore; answers: readonly PhoneAnswer[]; conflict: Conflict }) {
  const t = useTranslations('inspect');
  const days = useDays();
  const [told, setTold] = useState<'referred' | 'referFailed' | null>(null);
  const refer = async () => {
    try {
      await centreDoor.late(inspection.id, {
        id: crypto.randomUUID(), answers: answers.map(({ id, itemCode, answer, note, correctionDueOn, answeredAt }) => ({ id, itemCode, answer, answeredAt, note: note.trim() || null, correctionDueOn })),
      });
      await store.letGo(inspection.id);
      setTold('referred');
      location.hash = '';
    } catch {
      setTold('referFailed');
    }
  };
  return (
    <div role="alert" className={styles.conflict}>
      <p><strong>{t(`conflicts.${conflict.kind}`, { who: conflict.who ?? t('someone'), on: conflict.on ? days.day(conflict.on) : '' })}</strong></p>
      {answers.length > 0 && <button type="button" className={styles.primary} onClick={() => void refer()}>{t('refer')}</button>}
      {told && <p>{t(told)}</p>}
    </div>
  );
}

export function OutcomePart({ inspection, outcome }: { inspection: PhoneInspection; outcome: NonNullable<PhoneInspection['outcome']> }) {
  const t = useTranslations('inspect');
  const { language } = useLanguage();
  const days = useDays();
  return (
    <section className={styles.finish} aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome', { verdict: t(`verdicts.${outcome.verdict}`) })}</h2>
      {outcome.validUntil ? <p>{t('validUntil', { day: days.full(outcome.validUntil) })}</p> : <p>{t('failed')}</p>}
      {outcome.verdict !== 'fail' && <p><a className={styles.primary} href={`/v1/inspector/inspections/${outcome.inspectionId}/certificate?lang=${language}`} download>{t('certificate')}<span className="hidden-words"> {inspection.venue.name}</span></a></p>}
    </section>
  );
}

/** The last resort, and the end of it on this phone. */
export function ExportAndDrop({ inspection, store, centre }: { inspection: PhoneInspection; store: PhoneStore; centre: Centre }) {
  const t = useTranslations('inspect');
  const [asked, setAsked] = useState(false);
  const drop = async () => { await store.letGo(inspection.id); location.hash = ''; };
  return (
    <section className={styles.last}>
      {!inspection.outcome && <button type="button" className={styles.secondary} onClick={() => void exportFile(inspection.id, centre.kept).then((file) => saveAs(t('fileName', { venue: inspection.venue.name }), file))}>{t('export')}</button>}
      {!asked && <button type="button" className={styles.secondary} onClick={() => { if (inspection.outcome) void drop(); else setAsked(true); }}>{t('drop')}</button>}
      {asked && (
        <div role="alert" className={styles.warning}>
          <p>{t('dropSure')}</p>
          <p className={styles.canned}><button type="button" className={styles.small} onClick={() => void drop()}>{t('dropYes')}</button> <button type="button" className={styles.small} onClick={() => setAsked(false)}>{t('dropNo')}</button></p>
        </div>
      )}
    </section>
  );
}
