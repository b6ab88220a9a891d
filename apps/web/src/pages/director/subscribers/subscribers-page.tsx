import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { SubscriberKeys } from '../../../api/types.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import { AddSubscriber } from './add-subscriber.js';
import { KeysDialog } from './keys-dialog.js';
import { SubscriberCard } from './subscriber-card.js';

/** Outside systems that follow the centre's bookings. */
export function SubscribersPage() {
  const t = useTranslations();
  const [done, setDone] = useState('');
  const [keys, setKeys] = useState<(SubscriberKeys & { name: string }) | null>(null);
  const subscribers = useQuery({ queryKey: ['subscribers'], queryFn: centre.subscribers });
  return (
    <Page title={t('subscribers.title')} lead={t('subscribers.lead')}>
      <Done>{done}</Done>
      <Section title={t('subscribers.list')}>
        <Await of={subscribers}>
          {({ items }) => (items.length === 0 ? <Empty>{t('subscribers.empty')}</Empty> : (
            <div className={parts.cards}>{items.map((one) => <SubscriberCard key={one.id} subscriber={one} onDone={setDone} onKeys={(renewed) => setKeys({ ...renewed, name: one.name })} />)}</div>
          ))}
        </Await>
      </Section>
      <AddSubscriber onAdded={(added) => { setDone(''); setKeys(added); }} />
      {keys && <KeysDialog keys={keys} onClose={() => setKeys(null)} />}
    </Page>
  );
}
