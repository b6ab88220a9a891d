import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { BoardVisit } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Await } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { useGroupName } from '../season/group-name.js';
import styles from './board.module.css';
import type { Board } from './use-board.js';

/** The visit in hand: where it is and why, three good dates, and a lock. */
export function VisitPanel({ board }: { board: Board }) {
  const t = useTranslations('board');
  const name = useGroupName();
  const { held } = board;
  return (
    <section className={styles.panel} aria-label={t('panel')}>
      <h2>{held ? name(held) : t('panel')}</h2>
      {held ? <AboutVisit board={board} visit={held} /> : <p className={styles.soft}>{t('panelEmpty')}</p>}
    </section>
  );
}

export function AboutVisit({ board, visit }: { board: Board; visit: BoardVisit }) {
  const t = useTranslations('board');
  const tr = useTranslations();
  const { when } = useDays();
  return (
    <>
      <p><strong>{visit.at ? t('now', { at: when(visit.at.heldOn, visit.at.band) }) : t('noPlace')}</strong></p>
      {visit.parties.length > 0 && <p className={styles.soft}>{t('parties')}: {visit.parties.map((p) => tr('repair.part', { venue: p.venueName, n: p.students })).join(', ')}</p>}
      {visit.reasons.length > 0 && <details><summary>{t('why')}</summary><ul className={styles.list}>{visit.reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul></details>}
      {board.canEdit && visit.at && (
        <Button variant="default" size="compact-md" leftSection={visit.isLocked ? <IconLockOpen aria-hidden size={18} /> : <IconLock aria-hidden size={18} />} onClick={() => board.lock(visit)}>
          {t(visit.isLocked ? 'unlock' : 'lock')}
        </Button>
      )}
      {board.canEdit && !visit.isLocked && <GoodDates board={board} visit={visit} />}
      <Button variant="default" size="compact-md" onClick={board.cancel}>{t('stop')}</Button>
    </>
  );
}

function GoodDates({ board, visit }: { board: Board; visit: BoardVisit }) {
  const t = useTranslations('board');
  const tr = useTranslations();
  const { when } = useDays();
  const { language } = useLanguage();
  const { id, version } = board.draft;
  const good = useQuery({ queryKey: ['draft-proposals', id, version, visit.wishId, language], queryFn: () => centre.draftProposals(id, visit.wishId, language), staleTime: 20_000 });
  return (
    <>
      <h3>{t('good')}</h3>
      <Await of={good} what={t('goodFailed')} rows={2}>
        {({ proposals }) => (proposals.length === 0 ? <p className={styles.soft}>{t('goodNone')}</p> : (
          <ol className={styles.good}>
            {proposals.map((p) => (
              <li key={`${p.heldOn} ${p.band}`}>
                <p><strong>{when(p.heldOn, p.band)}</strong> · {tr('unit.students', { n: p.students })}</p>
                <ul className={styles.list}>{p.reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>
                <Button size="compact-md" variant="light" loading={board.isBusy} onClick={() => board.moveTo(visit, p)}>{t('use')}<span className="hidden-words"> {when(p.heldOn, p.band)}</span></Button>
              </li>
            ))}
          </ol>
        ))}
      </Await>
    </>
  );
}
