import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../../api/requests.js';
import type { Publication, Reason, Repair, Run } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';
import parts from '../../../../parts/parts.module.css';
import { Await } from '../../../../parts/states.js';
import { useGroupName } from '../group-name.js';
import planning from '../planning.module.css';
import styles from '../season.module.css';
import { RepairDialog } from './repair-dialog.js';

/** What would change and what would not; nothing is sent from here, only from the dialog. */
export function RepairResult({ run, onPublished }: { run: Run; onPublished: (result: Publication) => void }) {
  const t = useTranslations();
  const [asking, setAsking] = useState(false);
  const repair = useQuery({ queryKey: ['repair', run.id], queryFn: () => centre.repair(run.id), staleTime: Infinity });
  return (
    <Await of={repair} what={t('repair.failedLoad')}>
      {(data) => {
        const changes = data.moved.length + data.venuesChanged.length + data.unassigned.length;
        return (
          <section className={planning.stack} aria-label={t('repair.result')}>
            <h2>{t('repair.result')}</h2>
            <p role="status">{changes === 0 ? t('repair.nothing') : t('repair.summary', { moved: data.moved.length, venues: data.venuesChanged.length, untouched: data.untouched })}</p>
            {data.touchedOthers > 0 && <p>{t('repair.others', { n: data.touchedOthers })}</p>}
            <Moved repair={data} />
            <VenuesOnly repair={data} />
            <Without repair={data} />
            {changes > 0 && !run.publishedAt && <Button onClick={() => setAsking(true)}>{t('repair.publish')}</Button>}
            <RepairDialog run={run} repair={data} open={asking} onClose={() => setAsking(false)} onPublished={onPublished} />
          </section>
        );
      }}
    </Await>
  );
}

function Table({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <div className={`${parts.scroller} ${planning.wide}`}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{caption}</caption>
        <thead><tr>{heads.map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

const Reasons = ({ reasons }: { reasons: readonly Reason[] }) => <ul className={styles.reasons}>{reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>;

function Moved({ repair: { moved } }: { repair: Repair }) {
  const t = useTranslations();
  const name = useGroupName();
  const { when } = useDays();
  if (moved.length === 0) return null;
  return (
    <Table caption={t('repair.moved')} heads={[t('repair.who'), t('repair.from'), t('repair.to'), t('repair.why')]}>
      {moved.map((m) => (
        <tr key={m.wishId}>
          <th scope="row">{name(m)}</th>
          <td data-label={t('repair.from')}>{when(m.from.heldOn, m.from.band)}</td>
          <td data-label={t('repair.to')}><strong>{when(m.to.heldOn, m.to.band)}</strong></td>
          <td><Reasons reasons={m.reasons} /></td>
        </tr>
      ))}
    </Table>
  );
}

function VenuesOnly({ repair: { venuesChanged } }: { repair: Repair }) {
  const t = useTranslations();
  const name = useGroupName();
  const { day } = useDays();
  if (venuesChanged.length === 0) return null;
  return (
    <Table caption={t('repair.venuesChanged')} heads={[t('repair.who'), t('repair.when'), t('repair.dropped'), t('repair.added')]}>
      {venuesChanged.map((v) => (
        <tr key={v.wishId}>
          <th scope="row">{name(v)}</th>
          <td>{day(v.heldOn)}</td>
          <td data-label={t('repair.dropped')}>{v.dropped.join(', ') || t('repair.noneDropped')}</td>
          <td data-label={t('repair.added')}>{v.added.map((a) => t('repair.part', { venue: a.venueName, n: a.students })).join(', ') || t('repair.noneDropped')}</td>
        </tr>
      ))}
    </Table>
  );
}

function Without({ repair: { unassigned } }: { repair: Repair }) {
  const t = useTranslations();
  const name = useGroupName();
  if (unassigned.length === 0) return null;
  return (
    <Table caption={t('repair.unassigned')} heads={[t('repair.who'), t('repair.why')]}>
      {unassigned.map((u) => <tr key={u.wishId}><th scope="row">{name(u)}</th><td><Reasons reasons={u.reasons ?? []} /></td></tr>)}
    </Table>
  );
}
