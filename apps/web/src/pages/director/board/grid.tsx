import { IconArrowRight, IconHandMove, IconLock, IconStar } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardVisit, BoardWeek } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';
import styles from './board.module.css';
import type { Board } from './use-board.js';
import { useDrag } from './use-drag.js';
import { isWished, previewed, rowsOf, type SchoolRow, weekOf } from './weeks.js';

/** Schools in rows, weeks in columns. One visit at a time is in hand; its row says week by week what is possible. */
export function Grid({ board }: { board: Board }) {
  const t = useTranslations('board');
  const { draft, held, target } = board;
  const drag = useDrag(board);
  const table = useRef<HTMLTableElement>(null);
  const [focusId, setFocusId] = useState(draft.visits[0]?.wishId);
  const rows = rowsOf(draft.visits), weeks = previewed(draft.weeks, held, target), hasHomeless = draft.visits.some((v) => !v.at);
  const cards = () => [...(table.current?.querySelectorAll<HTMLButtonElement>('button[data-wish]') ?? [])];
  // A card that moved is a new element; whoever moved it stays with it, unless the focus is elsewhere. Dialogs give theirs back first.
  const version = useRef(draft.version);
  useEffect(() => {
    if (version.current === draft.version) return;
    version.current = draft.version;
    requestAnimationFrame(() => { if (document.activeElement === document.body) cards().find((c) => c.dataset['wish'] === focusId)?.focus(); });
  }, [draft.version]);

  const onCardKey = (visit: BoardVisit) => (e: KeyboardEvent) => {
    const isHeld = held?.wishId === visit.wishId && board.canEdit;
    if (isHeld && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')) board.step(e.key === 'ArrowLeft' ? -1 : 1);
    else if (isHeld && e.key === 'Enter' && target) board.drop(target);
    else if (isHeld && e.key === 'Escape') board.cancel();
    else if (!isHeld && ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].includes(e.key)) {
      const all = cards(), at = all.indexOf(e.currentTarget as HTMLButtonElement);
      all[at + (e.key === 'ArrowDown' || e.key === 'ArrowRight' ? 1 : -1)]?.focus();
    } else return;
    e.preventDefault();
  };
  const cardProps = (visit: BoardVisit) => ({
    visit, isHeld: held?.wishId === visit.wishId, tabIndex: visit.wishId === focusId ? 0 : -1,
    onKeyDown: onCardKey(visit), onPointerDown: drag.begin(visit), onFocus: () => { setFocusId(visit.wishId); board.prepare(visit.wishId); },
    onPointerEnter: () => board.prepare(visit.wishId),
    onClick: () => { if (!drag.swallowed()) { if (held?.wishId === visit.wishId) board.cancel(); else board.pick(visit); } },
  });
  return (
    <div className={`${parts.scroller} ${styles.scroller}`} data-board role="region" aria-label={t('grid')} tabIndex={0}>
      <table className={styles.grid} ref={table}>
        <caption className="hidden-words">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{t('school')}</th>
            {weeks.map((w, i) => <WeekHead key={w.week} week={w} isChanged={w.students !== draft.weeks[i]?.students} />)}
            {hasHomeless && <th scope="col">{t('noPlace')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <Row key={row.schoolId} row={row} board={board} hasHomeless={hasHomeless} cardProps={cardProps} />)}
        </tbody>
      </table>
    </div>
  );
}

function WeekHead({ week: { week, students, seats }, isChanged }: { week: BoardWeek; isChanged: boolean }) {
  const t = useTranslations('board');
  const days = useDays();
  const isOver = students > seats;
  return (
    <th scope="col" className={styles.week} data-changed={isChanged || undefined}>
      <span className={styles.weekName}>{days.week(week)}</span>
      <span className={styles.meterText}>{t('meter', { students, seats })}</span>
      <span className={styles.meter} data-over={isOver || undefined} aria-hidden><span style={{ inlineSize: `${Math.min(100, (100 * students) / Math.max(1, seats))}%` }} /></span>
      {isOver && <span className={styles.over}>{t('over2')}</span>}
    </th>
  );
}

type CardProps = Parameters<typeof Card>[0];

function Row({ row, board, hasHomeless, cardProps }: { row: SchoolRow; board: Board; hasHomeless: boolean; cardProps: (visit: BoardVisit) => CardProps }) {
  const { draft, held, weeks, target } = board;
  const isLit = held?.schoolId === row.schoolId && board.canEdit;
  const cardsIn = (week: string | null) => row.visits.filter((v) => weekOf(v) === week).map((v) => <Card key={v.wishId} {...cardProps(v)} />);
  return (
    <tr data-lit={isLit || undefined}>
      <th scope="row">{row.schoolName}</th>
      {draft.weeks.map(({ week }) => (
        <td key={week} data-week={week} data-school={row.schoolId} data-verdict={isLit ? weeks?.get(week)?.verdict : undefined} data-target={(isLit && target === week) || undefined}>
          {cardsIn(week)}
          {isLit && <DropMark board={board} week={week} />}
        </td>
      ))}
      {hasHomeless && <td>{cardsIn(null)}</td>}
    </tr>
  );
}

/** Pressing it drops the visit here: whoever cannot drag needs no drag. */
function DropMark({ board, week }: { board: Board; week: string }) {
  const t = useTranslations('board');
  const days = useDays();
  const verdict = board.weeks?.get(week);
  if (!verdict) return null;
  const name = t('over1', { week: days.week(week), verdict: t(`verdict.${verdict.verdict}`), reasons: verdict.reasons.join(' ') });
  return (
    <button type="button" tabIndex={-1} className={styles.drop} title={verdict.reasons.join(' ')} onClick={() => board.drop(week)} onPointerEnter={() => board.aim(week)}>
      <span aria-hidden>{t(`mark.${verdict.verdict}`)}</span> {t(`verdict.${verdict.verdict}`)}<span className="hidden-words"> {name}</span>
    </button>
  );
}

function Card({ visit, isHeld, ...rest }: {
  visit: BoardVisit; isHeld: boolean; tabIndex: number; onKeyDown: (e: KeyboardEvent) => void; onPointerDown: (e: PointerEvent) => void;
  onFocus: () => void; onPointerEnter: () => void; onClick: () => void;
}) {
  return (
    <button type="button" className={styles.card} data-wish={visit.wishId} data-kind={isWished(visit) ? 'wished' : 'elsewhere'} aria-pressed={isHeld} {...rest}>
      <CardFace visit={visit} />
    </button>
  );
}

/** Year and students; marks say in words what colours only repeat. */
export function CardFace({ visit }: { visit: BoardVisit }) {
  const t = useTranslations('board');
  const { when } = useDays();
  const kind = !visit.at ? null : isWished(visit) ? 'wished' : 'elsewhere';
  const n = visit.students || visit.headcount;
  return (
    <>
      <span className="hidden-words">{visit.schoolName} </span>
      <span>{visit.classLabel ? t('cardClass', { klass: visit.classLabel, n }) : t('card', { grade: String(visit.grade), n })}</span>
      <span className={styles.marks}>
        {kind === 'wished' && <IconStar aria-hidden size={14} />}
        {kind === 'elsewhere' && <IconArrowRight aria-hidden size={14} />}
        {visit.hasMoved && <IconHandMove aria-hidden size={14} />}
        {visit.isLocked && <IconLock aria-hidden size={14} />}
      </span>
      <span className="hidden-words">
        {visit.at ? ` ${when(visit.at.heldOn, visit.at.band)}` : ` ${t('noPlace')}`}{kind ? `, ${t(kind)}` : ''}{visit.hasMoved ? `, ${t('movedMark')}` : ''}{visit.isLocked ? `, ${t('lockedMark')}` : ''}
      </span>
    </>
  );
}

export function Legend() {
  const t = useTranslations('board');
  return (
    <ul className={styles.legend}>
      <li data-kind="wished"><IconStar aria-hidden size={16} /> {t('wished')}</li>
      <li data-kind="elsewhere"><IconArrowRight aria-hidden size={16} /> {t('elsewhere')}</li>
      <li><IconHandMove aria-hidden size={16} /> {t('movedMark')}</li>
      <li><IconLock aria-hidden size={16} /> {t('lockedMark')}</li>
    </ul>
  );
}
