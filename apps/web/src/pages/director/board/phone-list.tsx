import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Await } from '../../../parts/states.js';
import { useGroupName } from '../season/group-name.js';
import styles from './board.module.css';
import { CardFace } from './grid.js';
import type { Board } from './use-board.js';
import { AboutVisit } from './visit-panel.js';
import { isWished, rowsOf, weekOf } from './weeks.js';

/** On a phone there is no grid: a visit is picked from a list, its weeks come up as a sheet. */
export function PhoneList({ board }: { board: Board }) {
  const t = useTranslations('board');
  const { when } = useDays();
  const unit = useTranslations('unit');
  const [query, setQuery] = useState('');
  const rows = rowsOf(board.draft.visits).filter((row) => row.schoolName.includes(query.trim()));
  return (
    <div>
      <p className={styles.soft}>{t('phoneNote')}</p>
      <TextInput label={t('find')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} my="sm" />
      {rows.map((row) => (
        <details key={row.schoolId} className={styles.school} open={query.trim() !== '' || undefined}>
          <summary><span>{row.schoolName}</span><span className={styles.soft}>{unit('cases', { n: row.visits.length })}</span></summary>
          <ul>
            {row.visits.map((v) => (
              <li key={v.wishId}>
                <button type="button" className={styles.phoneCard} data-wish={v.wishId} data-kind={isWished(v) ? 'wished' : 'elsewhere'} onClick={() => board.pick(v)}>
                  <span><CardFace visit={v} /></span>
                  <span aria-hidden>{v.at ? when(v.at.heldOn, v.at.band) : t('noPlace')}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <WeekSheet board={board} />
    </div>
  );
}

function WeekSheet({ board }: { board: Board }) {
  const t = useTranslations('board');
  const days = useDays();
  const name = useGroupName();
  const { held, draft } = board;
  return (
    <Dialog title={held ? name(held) : ''} open={held !== undefined} onClose={() => { if (held) board.cancel(); }} sheet>
      {held && board.canEdit && !held.isLocked && (
        <>
          <h3>{t('weeks')}</h3>
          <Await of={board.feasibility} what={t('feasFailed')} rows={4}>
            {() => (
              <ul className={styles.weekRows}>
                {draft.weeks.map(({ week, students, seats }) => {
                  const verdict = board.weeks?.get(week), isHere = weekOf(held) === week;
                  return (
                    <li key={week}>
                      <button type="button" className={styles.weekRow} data-week={week} onClick={() => board.drop(week)} disabled={board.isBusy}>
                        <span className={styles.sign} aria-hidden>{verdict && t(`mark.${verdict.verdict}`)}</span>
                        <span className={styles.weekWords}>
                          <strong>{days.week(week)}</strong> {isHere ? t('nowHere') : verdict && t(`verdict.${verdict.verdict}`)}
                          <span className={styles.reason}>{t('meter', { students, seats })}{verdict && verdict.reasons.length > 0 ? ` · ${verdict.reasons.join(' ')}` : ''}</span>
                          <span className={styles.meter} data-over={students > seats || undefined} aria-hidden><span style={{ inlineSize: `${Math.min(100, (100 * students) / Math.max(1, seats))}%` }} /></span>
                        </span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            )}
          </Await>
          <p role="status" className={styles.sheetSaid}>{board.said}</p>
        </>
      )}
      {held && <AboutVisit board={board} visit={held} />}
    </Dialog>
  );
}
