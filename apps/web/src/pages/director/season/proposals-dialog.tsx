import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Proposal } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Await } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import planning from './planning.module.css';
import styles from './season.module.css';

export interface AskedWish { wishId: string; name: string; schoolName: string; isPlaced: boolean }
/** Takes a day over into the next repair. */
export type UseDay = (wish: AskedWish, day: string) => void;

/** Up to three other days for one wish, complete with places; nothing is booked by looking. */
export function ProposalsDialog({ wish, runId, isPublished, onUse, onClose }: {
  wish: AskedWish; runId: string; isPublished: boolean; onUse?: UseDay; onClose: () => void;
}) {
  const t = useTranslations();
  const { language } = useLanguage();
  const of = isPublished ? undefined : runId;
  const proposals = useQuery({ queryKey: ['proposals', wish.wishId, of, language], queryFn: () => centre.proposals(wish.wishId, language, of), staleTime: 0 });
  const use = isPublished && !wish.isPlaced ? onUse : undefined;
  return (
    <Dialog title={t('proposals.title', { name: wish.name })} open onClose={onClose}>
      <Await of={proposals} what={t('proposals.failed')} sentence={t('proposals.loading')} rows={3}>
        {({ proposals: found }) => (found.length === 0 ? <p>{t('proposals.none')}</p> : (
          <>
            <ol className={planning.proposals}>
              {found.map((p) => <Row key={`${p.heldOn} ${p.band}`} proposal={p} onUse={use && (() => { use(wish, p.heldOn); onClose(); })} />)}
            </ol>
            <p className={planning.soft}>{use ? t('proposals.nextPublished') : t('proposals.next')}</p>
          </>
        ))}
      </Await>
      <Button variant="default" onClick={onClose}>{t('proposals.close')}</Button>
    </Dialog>
  );
}

function Row({ proposal: p, onUse }: { proposal: Proposal; onUse?: (() => void) | undefined }) {
  const t = useTranslations();
  const { when } = useDays();
  const others = p.touchesOthers > 0 ? t('proposals.others', { n: p.touchesOthers }) : t('proposals.alone');
  return (
    <li>
      <h3>{when(p.heldOn, p.band)} · {t('proposals.partly', { n: p.students })}</h3>
      <p>{t('proposals.places')}: {p.parties.map((v) => t('repair.part', { venue: v.venueName, n: v.students })).join(', ')}</p>
      <p className={planning.soft}>{others}</p>
      {p.reasons.length > 0 && <ul className={styles.reasons}>{p.reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>}
      {onUse && <Button size="compact-md" variant="default" onClick={onUse}>{t('proposals.use')}<span className="hidden-words"> {when(p.heldOn, p.band)}</span></Button>}
    </li>
  );
}
