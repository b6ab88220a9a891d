import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { host } from '../../api/requests.js';
import { addDays, today, useDays } from '../../parts/days.js';
import { Page } from '../../parts/page.js';
import { Await, Done } from '../../parts/states.js';
import { MonthGrid } from './month-grid.js';
import { OpeningDialog, type Slot } from './opening-dialog.js';

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
const lastOf = (first: string): string => addDays(monthOf(addDays(first, 32)), -1);

export function OpeningsPage() {
  const t = useTranslations();
  const { month } = useDays();
  const [first, setFirst] = useState(() => monthOf(today()));
  const [asked, setAsked] = useState<Slot | null>(null);
  const [done, setDone] = useState('');
  const openings = useQuery({ queryKey: ['openings', first], queryFn: () => host.openings(first, lastOf(first)) });
  return (
    <Page title={t('openings.title')} lead={t('openings.lead')}>
      <Done>{done}</Done>
      <Group justify="space-between" wrap="nowrap" gap="xs" mb="md">
        <Button variant="default" onClick={() => setFirst(monthOf(addDays(first, -1)))}>{t('openings.previous')}</Button>
        <strong aria-live="polite">{month(first)}</strong>
        <Button variant="default" onClick={() => setFirst(monthOf(addDays(first, 32)))}>{t('openings.next')}</Button>
      </Group>
      <Await of={openings} rows={6}>{({ items }) => <MonthGrid first={first} last={lastOf(first)} openings={items} onSlot={setAsked} />}</Await>
      {asked && <OpeningDialog key={`${asked.day}${asked.band}`} slot={asked} onClose={() => setAsked(null)} onDone={setDone} />}
    </Page>
  );
}
