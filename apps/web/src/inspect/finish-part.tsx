import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { today } from '../parts/days.js';
import styles from './inspect.module.css';
import type { PhoneAnswer, PhoneFinish, PhoneInspection, PhonePhoto, PhoneStore } from './phone-store.js';
import { SignaturePad } from './signature-pad.js';

/** The end: what is still open, the host's word if there is one, and the button. Finishing needs no network; judging is the centre's. */
export function FinishPart({ inspection, store, me, answers, photos, finish }: {
  inspection: PhoneInspection; store: PhoneStore; me: string; answers: readonly PhoneAnswer[]; photos: readonly PhonePhoto[]; finish: PhoneFinish | undefined;
}) {
  const t = useTranslations('inspect');
  const [draft, setDraft] = useState({ inspectedOn: finish?.inspectedOn ?? today(), note: finish?.note ?? '', signerName: finish?.signerName ?? '', drawingId: finish?.drawingId ?? null });
  const [pressed, setPressed] = useState(false);
  const answered = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const missing = inspection.items.filter(({ code, critical }) => critical && !answered.has(code));
  const unsaid = answers.filter(({ answer, note, itemCode }) => answer === 'unfit' && note.trim() === '' && !photos.some((photo) => photo.itemCode === itemCode && !photo.refused));
  const count = (wanted: PhoneAnswer['answer']) => answers.filter(({ answer }) => answer === wanted).length;

  if (finish && !finish.refused) {
    return (
      <section className={styles.finish} aria-labelledby="finish">
        <h2 id="finish">{t('finish')}</h2>
        <p role="status">{t('finished')}</p>
        <button type="button" className={styles.secondary} onClick={() => void store.reopen(inspection.id)}>{t('reopen')}</button>
      </section>
    );
  }
  const submit = () => {
    setPressed(true);
    if (missing.length > 0 || unsaid.length > 0 || draft.inspectedOn === '' || draft.inspectedOn > today()) return;
    void store.finish({ inspectionId: inspection.id, ...draft });
  };
  return (
    <section className={styles.finish} aria-labelledby="finish">
      <h2 id="finish">{t('finish')}</h2>
      <p>{t('summary', { fit: count('fit'), unfit: count('unfit'), none: count('not-applicable') })}</p>
      {finish?.refused && <div role="alert" className={styles.warning}><p>{t('refused')}</p><ul>{finish.refused.map((why) => <li key={why}>{why}</li>)}</ul></div>}
      {pressed && missing.length > 0 && <Open what={t('missing')} codes={missing.map(({ code }) => code)} />}
      {pressed && unsaid.length > 0 && <Open what={t('unsaid')} codes={unsaid.map(({ itemCode }) => itemCode)} />}
      <label className={styles.field}><span>{t('on')}</span><input type="date" max={today()} value={draft.inspectedOn} onChange={(event) => setDraft({ ...draft, inspectedOn: event.target.value })} /></label>
      <label className={styles.field}><span>{t('whole')}</span><textarea rows={2} maxLength={1000} value={draft.note} onChange={(event) => setDraft({ ...draft, note: event.target.value })} /></label>
      <h3>{t('signature')}</h3>
      <label className={styles.field}><span>{t('signer')}</span><small>{t('signerHint')}</small><input type="text" maxLength={60} autoComplete="off" value={draft.signerName} onChange={(event) => setDraft({ ...draft, signerName: event.target.value })} /></label>
      <details className={styles.draw}>
        <summary>{t('draw')}</summary>
        <SignaturePad inspectionId={inspection.id} store={store} onDrawn={(drawingId) => setDraft({ ...draft, drawingId })} />
      </details>
      <p>{t('inspector', { name: me })}</p>
      <button type="button" className={styles.primary} onClick={submit}>{t('submit')}</button>
    </section>
  );
}

function Open({ what, codes }: { what: string; codes: readonly string[] }) {
  return (
    <div role="alert" className={styles.warning}>
      <p>{what}</p>
      <ul className={styles.codes}>
        {codes.map((code) => <li key={code}><button type="button" className={styles.small} onClick={() => { const item = document.getElementById(`item-${code}`); item?.scrollIntoView(); item?.querySelector('input')?.focus(); }}>{code}</button></li>)}
      </ul>
    </div>
  );
}
