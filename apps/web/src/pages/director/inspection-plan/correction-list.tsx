import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inspectionPlan, proofAddress } from '../../../api/inspection-plan-requests.js';
import type { Correction, Verification } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Empty } from '../../../parts/states.js';
import styles from './planner.module.css';

const TONES: Readonly<Record<Correction['state'], 'mid' | 'info' | 'bad' | 'good'>> = { open: 'mid', proved: 'info', overdue: 'bad', verified: 'good' };

/** What hosts have to put right, and the photos to verify it by. */
export function CorrectionList({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const corrections = useQuery({ queryKey: ['corrections'], queryFn: inspectionPlan.corrections });
  return (
    <Section title={t('corrections')}>
      <Await of={corrections}>
        {({ items }) => (items.length === 0 ? <Empty>{t('noCorrections')}</Empty>
          : <><p className={parts.note}>{t('correctionsCaption', { n: items.length })}</p><div className={parts.cards}>{items.map((item) => <CorrectionCard key={item.id} correction={item} onDone={onDone} />)}</div></>)}
      </Await>
    </Section>
  );
}

function CorrectionCard({ correction, onDone }: { correction: Correction; onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const { day, instant } = useDays();
  const queries = useQueryClient();
  const [shown, setShown] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const { id, version, venueName, item, what, dueOn, state, foundByName, proofs, returnedNote } = correction;
  const verifying = useMutation({
    mutationFn: (verification: Verification) => inspectionPlan.verify(id, version, verification),
    onSuccess: async (_, { accepted }) => { await queries.invalidateQueries(); setNote(null); onDone(t(accepted ? 'verified' : 'givenBack', { venue: venueName })); },
  });
  return (
    <article className={parts.card}>
      <h3>{venueName} · {item} {what}</h3>
      <p><span className={parts.badge} data-tone={TONES[state]}>{t(`states.${state}`)}</span> {t('dueOn')} {day(dueOn)} · {t('foundBy', { name: foundByName })}</p>
      {returnedNote !== null && <p>{t('giveBackNote')}: {returnedNote}</p>}
      {verifying.isError && <ProblemBox what={t('verifyFailed')} error={verifying.error} />}
      {proofs.map((proof, at) => (
        <div key={proof.photoId}>
          <Button variant="subtle" aria-expanded={shown === proof.photoId} onClick={() => setShown(shown === proof.photoId ? null : proof.photoId)}>{t('photo', { nth: at + 1 })}<span className="hidden-words"> {venueName}</span></Button>
          <span className={styles.soft}> {instant(proof.sentAt)} {proof.note ?? ''}</span>
          {shown === proof.photoId && <img className={styles.proof} src={proofAddress(id, proof.photoId)} alt={t('photoAlt', { venue: venueName })} />}
        </div>
      ))}
      {note !== null && <TextInput label={t('giveBackNote')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />}
      <div className={parts.actions}>
        {note === null ? (
          <>
            {proofs.length > 0 && <Button loading={verifying.isPending} onClick={() => verifying.mutate({ accepted: true })}>{t('accept')}<span className="hidden-words"> {venueName} {item}</span></Button>}
            <Button variant="default" loading={verifying.isPending} onClick={() => verifying.mutate({ accepted: true, onSite: true })}>{t('onSite')}<span className="hidden-words"> {venueName} {item}</span></Button>
            {proofs.length > 0 && <Button variant="default" onClick={() => setNote('')}>{t('giveBack')}<span className="hidden-words"> {venueName} {item}</span></Button>}
          </>
        ) : (
          <>
            <Button loading={verifying.isPending} onClick={() => verifying.mutate({ accepted: false, ...(note.trim() === '' ? {} : { note: note.trim() }) })}>{t('giveBackDo')}</Button>
            <Button variant="default" onClick={() => setNote(null)}>{t('cancelDialog')}</Button>
          </>
        )}
      </div>
    </article>
  );
}
