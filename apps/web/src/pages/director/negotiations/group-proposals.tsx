import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Negotiation } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import styles from './negotiations.module.css';

/** Other days for a whole group, complete with places; a repair that allows one of them is a press away. */
export function GroupProposals({ negotiation, onDone }: { negotiation: Negotiation; onDone: (said: string) => void }) {
  const t = useTranslations('negotiations');
  const { language } = useLanguage();
  const { when } = useDays();
  const queries = useQueryClient();
  const proposals = useQuery({ queryKey: ['group-proposals', negotiation.id, language], queryFn: () => centre.groupProposals(negotiation.id, language) });
  const repairing = useMutation({
    mutationFn: (day: string) => centre.repairGroup(negotiation.id, day),
    onSuccess: () => { onDone(t('repairAsked')); void queries.invalidateQueries({ queryKey: ['negotiations'] }); },
  });
  return (
    <div>
      <p>{t('proposals')}</p>
      {repairing.isError && <ProblemBox what={t('repairFailed')} error={repairing.error} />}
      <Await of={proposals} what={t('proposalsFailed')} sentence={t('proposalsLoading')} rows={1}>
        {({ proposals: found }) => (found.length === 0 ? <p>{t('noProposals')}</p> : (
          <ul className={styles.thread}>
            {found.map((p) => (
              <li key={`${p.heldOn} ${p.band}`}>
                {when(p.heldOn, p.band)} · {t('students', { n: p.students })} · {p.reasons.map(({ text }) => text).join(' ')}
                <div className={styles.actions}><Button size="compact-md" variant="default" loading={repairing.isPending} onClick={() => repairing.mutate(p.heldOn)}>{t('repair')}<span className="hidden-words"> {when(p.heldOn, p.band)}</span></Button></div>
              </li>
            ))}
          </ul>
        ))}
      </Await>
    </div>
  );
}
