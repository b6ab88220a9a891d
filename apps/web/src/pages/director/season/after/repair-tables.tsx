import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MovedVisit, Reason, Repair } from '../../../../api/types.js';
import { useDays } from '../../../../parts/days.js';
import parts from '../../../../parts/parts.module.css';
import { useGroupName } from '../group-name.js';
import planning from '../planning.module.css';
import styles from '../season.module.css';

/** Groups with another date, or with their first one. */
export function Moved({ visits, caption }: { visits: readonly MovedVisit[]; caption: string }) {
  const t = useTranslations();
  const name = useGroupName();
  const { when } = useDays();
  return (
    <Table isEmpty={visits.length === 0} caption={caption} heads={[t('repair.who'), t('repair.from'), t('repair.to'), t('repair.added'), t('repair.why')]}>
      {visits.map((m) => (
        <tr key={m.wishId}>
          <th scope="row">{name(m)}</th>
          <td data-label={t('repair.from')} className={styles.date}>{m.from ? when(m.from.heldOn, m.from.band) : t('repair.noDate')}</td>
          <td data-label={t('repair.to')} className={styles.date}><strong>{when(m.to.heldOn, m.to.band)}</strong></td>
          <td data-label={t('repair.added')}><Parties of={{ dropped: [], added: m.added }} /></td>
          <td><Reasons reasons={m.reasons} who={name(m)} /></td>
        </tr>
      ))}
    </Table>
  );
}

/** Groups that go when they were told, but elsewhere. */
export function VenuesOnly({ visits }: { visits: Repair['venuesChanged'] }) {
  const t = useTranslations();
  const name = useGroupName();
  const { when } = useDays();
  return (
    <Table isEmpty={visits.length === 0} caption={t('repair.venuesChanged')} heads={[t('repair.who'), t('repair.when'), t('repair.dropped'), t('repair.added'), t('repair.why')]}>
      {visits.map((v) => (
        <tr key={v.wishId}>
          <th scope="row">{name(v)}</th>
          <td data-label={t('repair.when')} className={styles.date}>{when(v.heldOn, v.band)}</td>
          <td data-label={t('repair.dropped')}>{gone(v).join(', ') || t('repair.none')}</td>
          <td data-label={t('repair.added')}><Parties of={v} /></td>
          <td><Reasons reasons={v.reasons} who={name(v)} /></td>
        </tr>
      ))}
    </Table>
  );
}

/** Groups that lose their date. */
export function LeftOut({ visits }: { visits: Repair['unassigned'] }) {
  const t = useTranslations();
  const name = useGroupName();
  const { when } = useDays();
  return (
    <Table isEmpty={visits.length === 0} caption={t('repair.unassigned')} heads={[t('repair.who'), t('repair.from'), t('repair.why')]}>
      {visits.map((u) => (
        <tr key={u.wishId}>
          <th scope="row">{name(u)}</th>
          <td data-label={t('repair.from')} className={styles.date}>{when(u.from.heldOn, u.from.band)}</td>
          <td><Reasons reasons={u.reasons} who={name(u)} /></td>
        </tr>
      ))}
    </Table>
  );
}

function Table({ isEmpty, caption, heads, children }: { isEmpty: boolean; caption: string; heads: readonly string[]; children: ReactNode }) {
  return isEmpty ? null : (
    <div className={`${parts.scroller} ${planning.wide}`}>
      <table className={`${parts.table} ${parts.stack} ${styles.who}`}>
        <caption>{caption}</caption>
        <thead><tr>{heads.map((h) => <th key={h} scope="col">{h}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type Change = Pick<MovedVisit, 'dropped' | 'added'>;
/** A venue that stays, with another number of students, counts as dropped and as added; a person sees one that stays. */
const gone = ({ dropped, added }: Change): string[] => dropped.filter((venue) => !added.some(({ venueName }) => venueName === venue));

function Parties({ of: { dropped, added } }: { of: Change }) {
  const t = useTranslations();
  const words = ({ venueName: venue, students: n }: MovedVisit['added'][number]) => t(dropped.includes(venue) ? 'repair.resized' : 'repair.part', { venue, n });
  return added.length === 0 ? t('repair.none') : added.map(words).join(', ');
}

function Reasons({ reasons, who }: { reasons: readonly Reason[]; who: string }) {
  const t = useTranslations();
  return (
    <details className={styles.why}>
      <summary>{t('repair.why')}<span className="hidden-words"> {who}</span></summary>
      <ul className={styles.reasons}>{reasons.map((r, i) => <li key={i}>{r.text}</li>)}</ul>
    </details>
  );
}
