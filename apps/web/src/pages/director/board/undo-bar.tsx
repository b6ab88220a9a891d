import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { BoardVisit, DraftMove } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { useGroupName } from '../season/group-name.js';
import styles from './board.module.css';
import type { Board } from './use-board.js';
import { changesOf } from './weeks.js';

/** What happened last, the way back, and everything changed so far. */
export function UndoBar({ board }: { board: Board }) {
  const t = useTranslations('board');
  const changed = changesOf(board.draft);
  return (
    <div className={styles.bar} data-idle={(!board.said && changed.length === 0) || undefined}>
      <p role="status" className={styles.said}>{board.said}</p>
      {board.canEdit && (
        <Button variant="default" leftSection={<IconArrowBackUp aria-hidden size={18} />} disabled={changed.length === 0} loading={board.isBusy} onClick={board.undo}>{t('undo')}</Button>
      )}
    </div>
  );
}

export function Changes({ draft: { moves, visits } }: { draft: Board['draft'] }) {
  const t = useTranslations('board');
  const changed = changesOf({ moves } as Board['draft']), visitOf = new Map(visits.map((v) => [v.wishId, v]));
  return (
    <details className={styles.changes}>
      <summary>{t('changed', { n: changed.length })}</summary>
      {changed.length === 0 && <p className={styles.soft}>{t('changedNone')}</p>}
      <ol className={styles.list}>{changed.map((m) => <Line key={m.number} move={m} visit={visitOf.get(m.wishId)} />)}</ol>
      {moves.length > changed.length && (
        <details>
          <summary>{t('history')}</summary>
          <ol className={styles.list}>{moves.map((m) => <Line key={m.number} move={m} visit={visitOf.get(m.wishId)} />)}</ol>
        </details>
      )}
    </details>
  );
}

function Line({ move, visit }: { move: DraftMove; visit: BoardVisit | undefined }) {
  const t = useTranslations('board');
  const { when, instant } = useDays();
  const groupName = useGroupName(), name = visit ? groupName(visit) : '';
  const place = (at: DraftMove['from']) => (at ? when(at.heldOn, at.band) : t('noPlace'));
  return (
    <li>
      {move.undoes === undefined ? t('moveLine', { name, from: place(move.from), to: place(move.to) }) : t('undoLine', { name })}
      {move.isAgreed && ` · ${t('agreed')}`}{move.isUndone && ` · ${t('isUndone')}`}
      <span className={styles.reason}>{t('by', { by: move.by, at: instant(move.at) })}</span>
    </li>
  );
}
