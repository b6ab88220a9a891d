import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useDays } from '../parts/days.js';
import { FinishPart } from './finish-part.js';
import styles from './inspect.module.css';
import { ItemCard } from './item-card.js';
import { ConflictPart, ExportAndDrop, OutcomePart } from './other-parts.js';
import type { PhoneInspection, PhoneStore } from './phone-store.js';
import type { Centre } from './use-centre.js';

const CATEGORIES = ['facility', 'programme', 'document'] as const;

/** One inspection: every item with three large buttons, and the end of it. */
export function InspectionForm({ inspection, store, centre }: { inspection: PhoneInspection; store: PhoneStore; centre: Centre }) {
  const t = useTranslations('inspect');
  const days = useDays();
  const { id, venue, kind, dueOn, scheduledOn, checklistNumber, items, conflict, outcome, trouble } = inspection;
  const answers = centre.kept.answers.filter(({ inspectionId }) => inspectionId === id);
  const photos = centre.kept.photos.filter(({ inspectionId }) => inspectionId === id);
  const finish = centre.kept.finishes.find(({ inspectionId }) => inspectionId === id);
  const isOver = outcome !== undefined || conflict !== undefined, isWaiting = finish !== undefined && !finish.refused;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);

  return (
    <>
      <p><a className={styles.back} href="#">{t('back')}</a></p>
      <h1 ref={heading} tabIndex={-1}>{venue.name}</h1>
      <p>{venue.address ?? venue.district}{venue.phone && <> · <a href={`tel:${venue.phone}`}>{t('phone', { phone: venue.phone })}</a></>}</p>
      <p className={styles.note}>
        {t(`kinds.${kind}`)} · {scheduledOn ? days.day(scheduledOn) : t('dueOn', { day: days.day(dueOn) })} · {venue.clearedUntil ? t('until', { day: days.day(venue.clearedUntil) }) : t('neverCleared')} · {t('version', { n: checklistNumber })}
      </p>
      {trouble && <p role="alert" className={styles.warning}>{t('trouble', { why: trouble })}</p>}
      {conflict && <ConflictPart inspection={inspection} store={store} answers={answers} conflict={conflict} />}
      {outcome && <OutcomePart inspection={inspection} outcome={outcome} />}
      {!isOver && !isWaiting && (
        <>
          <p className={styles.progress} role="status">{t('progress', { done: answers.length, all: items.length })}</p>
          {CATEGORIES.map((category) => (
            <section key={category} aria-labelledby={`part-${category}`}>
              <h2 id={`part-${category}`}>{t(`categories.${category}`)}</h2>
              {items.filter((item) => item.category === category).map((item) => (
                <ItemCard key={item.code} inspectionId={id} item={item} store={store} sending={centre.sending}
                  answer={answers.find(({ itemCode }) => itemCode === item.code)} photos={photos.filter(({ itemCode }) => itemCode === item.code)} />
              ))}
            </section>
          ))}
        </>
      )}
      {!isOver && <FinishPart inspection={inspection} store={store} me={centre.me?.name ?? ''} answers={answers} photos={photos} finish={finish} />}
      <ExportAndDrop inspection={inspection} store={store} centre={centre} />
    </>
  );
}
