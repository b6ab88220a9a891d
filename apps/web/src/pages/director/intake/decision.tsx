import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Approval, type Registration, registrations } from '../../../api/intake-requests.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import styles from '../director.module.css';

/** Approved by somebody else than who wrote it down, or declined with a reason. */
export function Decision({ registration: { id, version, isMine }, isAlike, onDone }: { registration: Registration; isAlike: boolean; onDone: (sentence: string) => void }) {
  const t = useTranslations('registrations');
  const queries = useQueryClient();
  const [isAnother, setIsAnother] = useState(false);
  const [reason, setReason] = useState('');
  const refresh = () => queries.invalidateQueries();
  const approving = useMutation({ mutationFn: (as: Approval['as']) => registrations.approve(id, version, { as, despiteAlike: isAnother }), onSuccess: async () => { await refresh(); onDone(t('approved')); } });
  const declining = useMutation({ mutationFn: () => registrations.decline(id, version, reason), onSuccess: async () => { await refresh(); onDone(t('declined')); } });
  const mayApprove = !isMine && (!isAlike || isAnother);
  return (
    <Section title={t('decide')}>
      <div className={styles.form}>
        {isMine && <p>{t('mine')}</p>}
        {isAlike && !isMine && <Checkbox label={t('despite')} checked={isAnother} onChange={(e) => setIsAnother(e.currentTarget.checked)} />}
        {approving.isError && <ProblemBox what={t('approveFailed')} error={approving.error} />}
        {!isMine && <Group>
          <Button disabled={!mayApprove} loading={approving.isPending} onClick={() => approving.mutate('lead')}>{t('approveLead')}</Button>
          <Button variant="default" disabled={!mayApprove} loading={approving.isPending} onClick={() => approving.mutate('contacted')}>{t('approveContacted')}</Button>
        </Group>}
        <TextInput label={t('reason')} description={t('reasonHint')} maxLength={500} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        {declining.isError && <ProblemBox what={t('declineFailed')} error={declining.error} />}
        <Group><Button color="red" variant="outline" disabled={reason.trim() === ''} loading={declining.isPending} onClick={() => declining.mutate()}>{t('decline')}</Button></Group>
      </div>
    </Section>
  );
}
