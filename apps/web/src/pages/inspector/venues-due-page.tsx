import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { inspector } from '../../api/requests.js';
import type { Clearance, ClearanceState } from '../../api/types.js';
import { ClearanceTable } from '../../parts/clearance-table.js';
import { Page } from '../../parts/page.js';
import { Await, Empty } from '../../parts/states.js';

const URGENCY: readonly ClearanceState[] = ['expired', 'failed', 'never', 'expiring', 'conditional', 'valid'];
const urgency = (row: Clearance): number => URGENCY.indexOf(row.state);

export function VenuesDuePage() {
  const t = useTranslations();
  const venues = useQuery({ queryKey: ['inspector-venues'], queryFn: () => inspector.venues() });
  return (
    <Page title={t('inspections.dueTitle')} lead={t('inspections.dueLead')} aside={<Button component="a" href="/inspect/">{t('inspect.title')}</Button>}>
      <Await of={venues}>
        {({ items }) => {
          const due = items.filter((v) => v.state !== 'valid').sort((a, b) => urgency(a) - urgency(b) || (a.validUntil ?? '').localeCompare(b.validUntil ?? ''));
          return due.length === 0 ? <Empty>{t('inspections.allGood')}</Empty> : <ClearanceTable rows={due} total={due.length} />;
        }}
      </Await>
    </Page>
  );
}
