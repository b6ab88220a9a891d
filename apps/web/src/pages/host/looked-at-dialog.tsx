import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../parts/dialog.js';
import { ProblemBox } from '../../parts/problem-box.js';

export interface Looked { readonly lines: readonly string[]; readonly isPossible: boolean }

/** A change of many half-days: said first, whom it hits and what it skips, then stored. `look` throws nothing that `wrong` could say. */
export function LookedAtDialog({ title, action, look, store, wrong, onClose, onDone, children }: {
  title: string; action: string; look: () => Promise<Looked>; store: () => Promise<unknown>; wrong?: () => string | undefined; onClose: () => void; onDone: () => void; children?: ReactNode;
}) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [missing, setMissing] = useState<string>();
  const looking = useMutation({ mutationFn: look });
  const storing = useMutation({ mutationFn: store, onSuccess: async () => { onDone(); onClose(); await queries.invalidateQueries({ queryKey: ['availability'] }); } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = wrong?.();
    setMissing(fault);
    if (!fault) looking.mutate();
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      {(looking.isError || storing.isError) && <ProblemBox what={t('availability.failed')} error={storing.error ?? looking.error} />}
      {missing && <p role="alert"><strong>{missing}</strong></p>}
      {looking.data ? (
        <>
          <h3>{t('availability.preview')}</h3>
          <ul>{looking.data.lines.map((line) => <li key={line}>{line}</li>)}</ul>
          <Group mt="md">
            {looking.data.isPossible && <Button loading={storing.isPending} onClick={() => storing.mutate()}>{action}</Button>}
            <Button variant="default" onClick={() => looking.reset()}>{t('availability.back')}</Button>
          </Group>
        </>
      ) : (
        <form noValidate onSubmit={submit}>
          {children}
          <Group mt="md">
            <Button type="submit" loading={looking.isPending}>{t('availability.look')}</Button>
            <Button variant="default" onClick={onClose}>{t('availability.cancel')}</Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}
