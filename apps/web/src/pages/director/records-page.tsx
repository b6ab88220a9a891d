import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { Drift, RecordedChange } from '../../api/types.js';
import { instantText } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { Await, Empty } from '../../parts/states.js';
import { useLanguage } from '../../words/language.js';

/** Whether everything adds up, and who changed what. */
export function RecordsPage() {
  const t = useTranslations();
  const drift = useQuery({ queryKey: ['records', 'drift'], queryFn: centre.checkRecords });
  return (
    <Page title={t('records.title')} lead={t('records.lead')}>
      <Section title={t('records.check')}><Await of={drift}>{(found) => <DriftBox found={found} onAgain={() => void drift.refetch()} />}</Await></Section>
      <Section title={t('records.changes')}><Changes /></Section>
    </Page>
  );
}

function DriftBox({ found: { total, kinds, checkedAt, verifiedUpTo }, onAgain }: { found: Drift; onAgain: () => void }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const isKnown = (kind: string) => t.has(`records.kinds.${kind}` as 'records.kinds.seats-differ');
  return (
    <>
      <p role="status"><span className={parts.badge} data-tone={total === 0 ? 'good' : 'bad'}>{total === 0 ? t('records.fine') : t('records.found', { n: total })}</span> {t('records.at', { at: instantText(checkedAt, language) })}</p>
      <p className={parts.note}>{verifiedUpTo === null ? t('records.broken') : t('records.verified', { n: verifiedUpTo })}</p>
      {kinds.length > 0 && (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack}`}>
            <thead><tr><th scope="col">{t('records.kind')}</th><th scope="col">{t('records.howMany')}</th><th scope="col">{t('records.example')}</th></tr></thead>
            <tbody>{kinds.map(({ kind, count, example }) => (
              <tr key={kind}><th scope="row">{isKnown(kind) ? t(`records.kinds.${kind}` as 'records.kinds.seats-differ') : kind}</th><td>{t('records.count', { n: count })}</td><td>{example}</td></tr>
            ))}</tbody>
          </table>
        </div>
      )}
      <Button variant="default" mt="sm" onClick={onAgain}>{t('records.again')}</Button>
    </>
  );
}

function Changes() {
  const t = useTranslations();
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const changes = useQuery({ queryKey: ['records', 'changes', before], queryFn: () => centre.changes(before) });
  return (
    <Await of={changes}>
      {({ items, next }) => (items.length === 0 ? <Empty>{t('records.empty')}</Empty> : (
        <>
          <ChangeTable changes={items} />
          {next !== null && <Button variant="default" mt="sm" onClick={() => setStarts([...starts, next])}>{t('records.older')}</Button>}
        </>
      ))}
    </Await>
  );
}

function ChangeTable({ changes }: { changes: readonly RecordedChange[] }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const byWhom = (by: string) => (by === 'link' || by === 'system' ? t(`records.by.${by}`) : by);
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('records.changes')}</caption>
        <thead><tr>{(['seq', 'when', 'who', 'what', 'from', 'to'] as const).map((word) => <th key={word} scope="col">{t(`records.${word}`)}</th>)}</tr></thead>
        <tbody>{changes.map(({ seq, at, by, action, entity, rowId, before, after }) => (
          <tr key={seq}>
            <th scope="row">{seq}</th><td>{instantText(at, language)}</td><td>{byWhom(by)}</td><td>{entity} {t(`records.actions.${action}`)} <small>{rowId}</small></td>
            <td><Columns of={before} /></td><td><Columns of={after} /></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** A row added whole has many columns: the table stays readable with the first that say something, which ids of other rows do not. */
const MOST_COLUMNS = 5;
const isTelling = ([name]: readonly [string, unknown]): boolean => name !== 'id' && !name.endsWith('_id');
const Columns = ({ of }: { of: Record<string, unknown> | null }) => (
  <>{Object.entries(of ?? {}).filter(isTelling).slice(0, MOST_COLUMNS).map(([name, value]) => <div key={name}>{name}: {typeof value === 'string' ? value : JSON.stringify(value)}</div>)}</>
);
