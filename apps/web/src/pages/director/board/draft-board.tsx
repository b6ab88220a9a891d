import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Draft, Publication, Season } from '../../../api/types.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import styles from './board.module.css';
import { ChooseDate, ConfirmMove } from './dialogs.js';
import { Grid, Legend } from './grid.js';
import { PhoneList } from './phone-list.js';
import { PublishDraft } from './publish-draft.js';
import { Changes, UndoBar } from './undo-bar.js';
import { useBoard } from './use-board.js';
import { VisitPanel } from './visit-panel.js';

/** One draft: moved by hand, planned anew around what is fixed, published. */
export function DraftBoard({ draft, season, onPublished }: { draft: Draft; season: Season; onPublished: (published: Publication) => void }) {
  const t = useTranslations('board');
  const isPhone = useMediaQuery('(max-width: 48rem)') ?? false;
  const isHistory = draft.publishedAt !== undefined || season.state === 'published';
  const board = useBoard(draft, { canEdit: !isHistory && draft.outdated.length === 0, isPhone });
  useKeys(board);
  return (
    <Section title={draft.title} note={t(isPhone ? 'phoneNote' : 'gridNote')} action={!isHistory && <PublishDraft draft={draft} season={season} onPublished={onPublished} />}>
      {isHistory && <p className={styles.soft}>{t(draft.publishedAt ? 'readOnly' : 'readOnlySeason')}</p>}
      {!isHistory && draft.outdated.length > 0 && <Outdated draft={draft} />}
      <Legend />
      {isPhone ? <PhoneList board={board} /> : <div className={styles.beside}><Grid board={board} /><VisitPanel board={board} /></div>}
      <UndoBar board={board} />
      <Changes draft={draft} />
      {!isHistory && draft.outdated.length === 0 && <Rest draft={draft} />}
      <ChooseDate board={board} />
      <ConfirmMove board={board} />
    </Section>
  );
}

/** Ctrl+Z takes back the last move, Esc puts down what is held; not while somebody types or a dialog asks. */
function useKeys(board: ReturnType<typeof useBoard>) {
  const latest = useRef(board);
  useEffect(() => { latest.current = board; });
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const where = e.target as HTMLElement | null;
      if (where?.closest('input, textarea, select, dialog') ?? false) return;
      if ((e.ctrlKey || e.metaKey) && !e.shiftKey && e.key.toLowerCase() === 'z') { e.preventDefault(); latest.current.undo(); }
      else if (e.key === 'Escape' && latest.current.held && !e.defaultPrevented) latest.current.cancel();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function Outdated({ draft }: { draft: Draft }) {
  const t = useTranslations('board');
  return (
    <div className={styles.outdated}>
      <p><strong>{t('outdated')}</strong></p>
      <ul className={styles.list}>{draft.outdated.map((o) => <li key={o.wishId}>{o.text}</li>)}</ul>
      <p>{t('outdatedDo')}</p>
      <Rest draft={draft} isFirst />
    </div>
  );
}

function Rest({ draft, isFirst }: { draft: Draft; isFirst?: boolean }) {
  const t = useTranslations('board');
  const queries = useQueryClient();
  const rest = useMutation({ mutationFn: () => centre.planRest(draft.id), onSuccess: () => queries.invalidateQueries({ queryKey: ['runs', draft.seasonId] }) });
  return (
    <div className={styles.rest}>
      <Button variant={isFirst ? 'filled' : 'default'} loading={rest.isPending} onClick={() => rest.mutate()}>{t('rest')}</Button>
      {!isFirst && <p className={styles.soft}>{t('restNote')}</p>}
      {rest.isError && <ProblemBox what={t('restFailed')} error={rest.error} />}
    </div>
  );
}
