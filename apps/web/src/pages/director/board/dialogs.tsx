import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { useGroupName } from '../season/group-name.js';
import styles from './board.module.css';
import type { Board } from './use-board.js';
import { isAskable } from './weeks.js';

/** A week with several dates: which of them. Those that cannot be are said, too, with the reason. */
export function ChooseDate({ board }: { board: Board }) {
  const t = useTranslations('board');
  const { week, when } = useDays();
  const name = useGroupName();
  const { choosing, held } = board;
  return (
    <Dialog title={choosing ? t('choose', { week: week(choosing.week) }) : ''} open={choosing !== null && held !== undefined} onClose={board.chooseNone}>
      <p>{held && name(held)}</p>
      <ul className={styles.dates}>
        {choosing?.dates.map((d) => (
          <li key={`${d.heldOn} ${d.band}`}>
            <button type="button" className={styles.date} disabled={!isAskable(d) || board.isBusy} onClick={() => held && board.moveTo(held, d)}>
              <span className={styles.sign} aria-hidden>{t(`mark.${d.verdict}`)}</span>
              <span>
                <strong>{when(d.heldOn, d.band)}</strong> {t(`verdict.${d.verdict}`)}
                {d.reasons.length > 0 && <span className={styles.reason}>{d.reasons.map((r) => r.text).join(' ')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={board.chooseNone}>{t('stop')}</Button>
    </Dialog>
  );
}

/** One question before a doubtful date, or before others are sent to other venues. */
export function ConfirmMove({ board }: { board: Board }) {
  const t = useTranslations('board');
  const { when } = useDays();
  const name = useGroupName();
  const { asking } = board;
  return (
    <Dialog title={t('asking')} open={asking !== null} onClose={board.leave}>
      {asking && (
        <>
          <p><strong>{name(asking.visit)} → {when(asking.wanted.date, asking.wanted.band)}</strong></p>
          {asking.reasons.length > 0 && <ul className={styles.list}>{asking.reasons.map((r) => <li key={r}>{r}</li>)}</ul>}
          {asking.others.length > 0 && (
            <>
              <p>{t('askOthers', { n: asking.others.length })}</p>
              <ul className={styles.list}>{asking.others.map((o) => <li key={o.group}>{t('askLine', { group: o.group, from: o.from.join(', '), to: o.to.join(', ') })}</li>)}</ul>
            </>
          )}
          <Group>
            <Button loading={board.isBusy} onClick={board.agree}>{t('yes')}</Button>
            <Button variant="default" onClick={board.leave}>{t('no')}</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
