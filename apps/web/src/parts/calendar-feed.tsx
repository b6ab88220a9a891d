import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { calendarFeed } from '../api/availability-requests.js';
import { useDays } from './days.js';
import { Section } from './page.js';
import { ProblemBox } from './problem-box.js';
import { Await, Done } from './states.js';

/** A calendar to subscribe to: its address is made on request, shown once, and taken back here. */
export function CalendarFeedSection() {
  const t = useTranslations();
  const { instant } = useDays();
  const queries = useQueryClient();
  const [address, setAddress] = useState('');
  const feed = useQuery({ queryKey: ['calendar-feed'], queryFn: calendarFeed.find });
  const again = () => queries.invalidateQueries({ queryKey: ['calendar-feed'] });
  const making = useMutation({ mutationFn: calendarFeed.make, onSuccess: async (made) => { setAddress(made.address); await again(); } });
  const revoking = useMutation({ mutationFn: calendarFeed.revoke, onSuccess: async () => { setAddress(''); await again(); } });
  const error = making.error ?? revoking.error;
  return (
    <Section title={t('feed.title')} note={t('feed.lead')}>
      {error && <ProblemBox what={t('feed.failed')} error={error} />}
      <Done>{address ? t('feed.shown') : revoking.isSuccess ? t('feed.revoked') : ''}</Done>
      <Await of={feed} rows={1}>
        {({ madeAt }) => (
          <>
            {address ? <TextInput readOnly label={t('feed.address')} value={address} onFocus={(e) => e.currentTarget.select()} /> : <p>{madeAt ? t('feed.since', { day: instant(madeAt) }) : t('feed.none')}</p>}
            <Group mt="sm">
              <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>{madeAt ? t('feed.again') : t('feed.make')}</Button>
              {madeAt && <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>{t('feed.revoke')}</Button>}
            </Group>
          </>
        )}
      </Await>
    </Section>
  );
}
