import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import { Page } from '../../../parts/page.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { LedgerTable } from './ledger-table.js';
import { RulePanel } from './rule-panel.js';

/** Who was moved how far, what it is owed, and by which rule. */
export function FairnessPage() {
  const t = useTranslations();
  const [saved, setSaved] = useState(false);
  const ledger = useQuery({ queryKey: ['fairness'], queryFn: centre.fairness });
  return (
    <Page title={t('fairness.title')} lead={t('fairness.lead')}>
      <Done>{saved && t('fairness.saved')}</Done>
      <Await of={ledger} what={t('fairness.failed')}>
        {(data) => (
          <>
            <RulePanel key={data.version} ledger={data} onChange={() => setSaved(false)} onSaved={() => setSaved(true)} />
            {data.seasons.length === 0 ? <Empty>{t('fairness.empty')}</Empty> : data.seasons.map((season, index) => <LedgerTable key={season.id} season={season} open={index === 0} />)}
          </>
        )}
      </Await>
    </Page>
  );
}
