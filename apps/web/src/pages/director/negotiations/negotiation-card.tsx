import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Negotiation } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { GroupProposals } from './group-proposals.js';
import { isOpen, Matrix } from './matrix.js';
import styles from './negotiations.module.css';

const OLD_DAYS = 3;

/** One visit nobody can keep on its day: how long it has waited, what both sides said, and what can be done now. */
export function NegotiationCard({ negotiation: n, onDone, onTelephone }: { negotiation: Negotiation; onDone: (said: string) => void; onTelephone: (n: Negotiation) => void }) {
  const t = useTranslations('negotiations');
  const { when, day } = useDays();
  const queries = useQueryClient();
  const agreed = n.dates.filter((date) => date.host && date.school && date.isFree);
  const confirming = useMutation({
    mutationFn: (openingId: string) => centre.confirmNegotiatedDate(n.id, n.version, openingId),
    onSuccess: (_, openingId) => {
      onDone(t('confirmed', { day: day(n.dates.find((date) => date.openingId === openingId)?.heldOn ?? n.heldOn) }));
      void queries.invalidateQueries({ queryKey: ['negotiations'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['negotiations'] }),
  });
  return (
    <article className={styles.card}>
      <p className={styles.head}><span>{stateOf(n, t)}</span><span className={n.ageDays >= OLD_DAYS && isOpen(n) ? styles.old : undefined}>{t('age', { n: n.ageDays })}</span></p>
      <h3>{when(n.heldOn, n.band)} · {t('group', { school: n.schoolName, grade: String(n.grade), label: n.classLabel ? ` ${n.classLabel}` : '', n: n.headcount })} · {n.venueName ?? t('wholeGroup')}</h3>
      <Matrix negotiation={n} />
      {confirming.isError && <ProblemBox what={t('confirmFailed')} error={confirming.error} />}
      {n.wishId && isOpen(n) && <GroupProposals negotiation={n} onDone={onDone} />}
      {isOpen(n) && (
        <div className={styles.actions}>
          {(n.state === 'to-confirm' || n.state === 'escalated') && agreed.map((date) => (
            <Button key={date.openingId} loading={confirming.isPending} onClick={() => confirming.mutate(date.openingId)}>{t('confirm', { day: day(date.heldOn) })}</Button>
          ))}
          <Button variant="default" onClick={() => onTelephone(n)}>{t('telephone')}<span className="hidden-words"> {n.schoolName} {n.venueName ?? ''} {when(n.heldOn, n.band)}</span></Button>
        </div>
      )}
      <details>
        <summary>{t('thread')}<span className="hidden-words"> {n.schoolName} {n.venueName ?? ''} {when(n.heldOn, n.band)}</span></summary>
        <ol className={styles.thread}>{n.history.map((line, i) => <li key={i}>{line}</li>)}</ol>
      </details>
    </article>
  );
}

function stateOf(n: Negotiation, t: ReturnType<typeof useTranslations<'negotiations'>>): string {
  if (n.state === 'awaiting-host') return `${t('waitsForHost')} · ${t('round', { n: n.round })}`;
  if (n.state === 'awaiting-school') return `${t('waitsForSchool')} · ${t('round', { n: n.round })}`;
  if (n.state === 'to-confirm') return t('bothAgreed');
  if (n.state === 'escalated') return t(`because.${n.escalatedBecause ?? 'asked'}`);
  return t(`ends.${n.state}`);
}
