import { Button, Group, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { SubscriberKeys } from '../../../api/types.js';
import { Dialog } from '../../../parts/dialog.js';

/** Shown once: the token is kept nowhere as it is. */
export function KeysDialog({ keys, onClose }: { keys: SubscriberKeys & { name: string }; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog title={t('subscribers.keysOf', { name: keys.name })} open onClose={onClose}>
      <p>{t('subscribers.keysOnce')}</p>
      <TextInput label={t('subscribers.token')} value={keys.token} readOnly onFocus={(e) => e.currentTarget.select()} />
      <TextInput label={t('subscribers.signingKey')} value={keys.signingKey} readOnly onFocus={(e) => e.currentTarget.select()} />
      <Group><Button onClick={onClose}>{t('subscribers.keysDone')}</Button></Group>
    </Dialog>
  );
}
