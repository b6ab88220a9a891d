import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addDays, today } from '../parts/days.js';
import { useLanguage } from '../words/language.js';
import styles from './inspect.module.css';
import type { Answer, FieldInspection, PhoneAnswer, PhonePhoto, PhoneStore } from './phone-store.js';
import { takePhoto } from './take-photo.js';

type Item = FieldInspection['items'][number];
const ANSWERS: readonly Answer[] = ['fit', 'unfit', 'not-applicable'];
const CANNED = ['missing', 'broken', 'cluttered'] as const;
const DAYS_TO_FIX = 7;
const MOST_DAYS = 60;

/** Each tap is on the phone before the next: nothing waits for a button that saves. */
export function ItemCard({ inspectionId, item, store, sending, answer, photos }: {
  inspectionId: string; item: Item; store: PhoneStore; sending: string | null; answer: PhoneAnswer | undefined; photos: readonly PhonePhoto[];
}) {
  const t = useTranslations('inspect');
  const { language } = useLanguage();
  const [tapped, setTapped] = useState<PhoneAnswer | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  // what was tapped shows at once; the store follows
  const shown = tapped && (!answer || answer.answeredAt < tapped.answeredAt) ? tapped : answer;
  const keep = (change: Partial<Pick<PhoneAnswer, 'answer' | 'note' | 'correctionDueOn'>>) => {
    const known = shown, given = change.answer ?? known?.answer;
    if (!given) return;
    const next: PhoneAnswer = {
      id: known?.id ?? crypto.randomUUID(), inspectionId, itemCode: item.code, answer: given, note: change.note ?? known?.note ?? '', answeredAt: new Date().toISOString(), sent: false,
      correctionDueOn: given === 'unfit' ? (change.correctionDueOn ?? known?.correctionDueOn ?? addDays(today(), DAYS_TO_FIX)) : null,
    };
    setTapped(next);
    store.answer(next).then(() => setUnsaved(false), () => setUnsaved(true));
  };
  const state = !shown ? null : shown.sent ? 'sent' : sending === inspectionId ? 'sending' : 'here';
  return (
    <fieldset className={styles.item} id={`item-${item.code}`}>
      <legend>
        <span className={styles.code}>{item.code}</span> {language === 'ko' ? item.textKo : item.textEn} {item.critical && <strong className={styles.must}>{t('must')}</strong>}
      </legend>
      <div className={styles.choices}>
        {ANSWERS.filter((each) => each !== 'not-applicable' || !item.everywhere).map((each) => (
          <label key={each} className={styles.choice} data-answer={each}>
            <input type="radio" name={`${inspectionId}-${item.code}`} checked={shown?.answer === each} onChange={() => keep({ answer: each })} />
            <span>{t(`answers.${each}`)}</span>
          </label>
        ))}
      </div>
      {shown?.answer === 'unfit' && (
        <div className={styles.unfold}>
          <Photos inspectionId={inspectionId} code={item.code} store={store} sending={sending} photos={photos} />
          <div className={styles.canned} role="group" aria-label={t('canned')}>
            {CANNED.map((note) => <button key={note} type="button" className={styles.small} onClick={() => keep({ note: [shown.note.trim(), t(`cannedNotes.${note}`)].filter(Boolean).join('\n') })}>{t(`cannedNotes.${note}`)}</button>)}
          </div>
          <NoteBox label={t('note')} hint={t('noteHint')} value={shown.note} onKeep={(note) => keep({ note })} />
          <label className={styles.field}><span>{t('due')}</span>
            <input type="date" min={today()} max={addDays(today(), MOST_DAYS)} value={shown.correctionDueOn ?? ''} onChange={(event) => { if (event.target.value) keep({ correctionDueOn: event.target.value }); }} />
          </label>
        </div>
      )}
      {isUnsaved && <p role="alert" className={styles.warning}>{t('saveFailed')} <button type="button" className={styles.small} onClick={() => keep({})}>{t('saveAgain')}</button></p>}
      {state && <p className={styles.state} data-state={state}>{t(`states.${state}`)}</p>}
    </fieldset>
  );
}

/** Writes down what was typed when the typing rests, and at the latest when the box is left. */
export function NoteBox({ label, hint, value, onKeep }: { label: string; hint?: string; value: string; onKeep: (note: string) => void }) {
  const [text, setText] = useState(value);
  const latest = useRef(value);
  useEffect(() => { if (value !== latest.current) { latest.current = value; setText(value); } }, [value]);
  const keep = (note: string) => { if (note !== latest.current) { latest.current = note; onKeep(note); } };
  useEffect(() => {
    const resting = setTimeout(() => keep(text), 400);
    return () => clearTimeout(resting);
  });
  return (
    <label className={styles.field}><span>{label}</span>{hint && <small>{hint}</small>}
      <textarea rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} onBlur={() => keep(text)} />
    </label>
  );
}

function Photos({ inspectionId, code, store, sending, photos }: { inspectionId: string; code: string; store: PhoneStore; sending: string | null; photos: readonly PhonePhoto[] }) {
  const t = useTranslations('inspect');
  const [failed, setFailed] = useState<File | null>(null);
  const keep = async (file: File) => {
    try {
      const taken = await takePhoto(file);
      await store.photo({ id: crypto.randomUUID(), inspectionId, itemCode: code, sent: false, ...taken });
      setFailed(null);
    } catch {
      setFailed(file);
    }
  };
  return (
    <div>
      <label className={styles.camera}>
        <input type="file" accept="image/*" capture="environment" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) void keep(file); }} />
        <span>{t('take')}<span className="hidden-words"> {code}</span></span>
      </label>
      {failed && <p role="alert" className={styles.warning}>{t('photoFailed')} <button type="button" className={styles.small} onClick={() => void keep(failed)}>{t('saveAgain')}</button></p>}
      <ul className={styles.photos}>
        {photos.map((photo, index) => {
          const state = photo.sent ? 'sent' : sending === photo.id ? 'sending' : 'here';
          return (
            <li key={photo.id}>
              <img src={photo.small} alt={t('photo', { code, n: index + 1 })} />
              {photo.refused ? <p role="alert" className={styles.warning}>{t('photoRefused', { why: photo.refused })}</p> : <p className={styles.state} data-state={state}>{t(`states.${state}`)}</p>}
              {!photo.sent && state !== 'sending' && <button type="button" className={styles.small} onClick={() => void store.dropPhoto(photo.id)}>{t('remove', { n: index + 1 })}</button>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
