import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { ClearanceState } from '../../api/types.js';
import { Choices } from '../../parts/choices.js';
import { CLEARANCE_STATES, clearanceStateOf } from '../../parts/clearance-badge.js';
import { ClearanceTable } from '../../parts/clearance-table.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { Page } from '../../parts/page.js';
import { Pager } from '../../parts/pager.js';
import parts from '../../parts/parts.module.css';
import { Await, Done, Empty } from '../../parts/states.js';

const SIZE = 50;

export function InspectionsPage() {
  const t = useTranslations();
  const navigate = useNavigate({ from: '/inspections' });
  const search = useSearch({ from: '/inside/inspections' });
  const state: ClearanceState = clearanceStateOf(search.state) ?? 'expired';
  const [page, setPage] = useState(1);
  const [inviting, setInviting] = useState(false);
  const [done, setDone] = useState('');
  const rows = useQuery({ queryKey: ['inspections', state, page], queryFn: () => centre.inspections({ state, page, size: SIZE }), placeholderData: keepPreviousData });
  return (
    <Page title={t('inspections.title')} lead={t('inspections.lead')}
      aside={<div className={parts.actions}><Link to="/checklists">{t('checklists.link')}</Link><Button variant="default" onClick={() => setInviting(true)}>{t('invite.inspector')}</Button></div>}>
      <Done>{done}</Done>
      <div style={{ marginBottom: '1rem' }}>
        <Choices legend={t('inspections.filter')} value={state} onChange={(s) => { setPage(1); void navigate({ search: { state: s }, replace: true }); }}
          options={CLEARANCE_STATES.map((s) => ({ value: s, label: t(`clearance.${s}`) }))} />
      </div>
      <Await of={rows}>
        {(data) => (data.items.length === 0 ? <Empty>{t('inspections.none')}</Empty>
          : <><ClearanceTable rows={data.items} total={data.total} /><Pager {...data} onPage={setPage} /></>)}
      </Await>
      {inviting && <InviteDialog title={t('invite.inspectorTitle')} role="inspector" onClose={() => setInviting(false)} onDone={(email) => setDone(t('invite.inspectorDone', { email }))} />}
    </Page>
  );
}
