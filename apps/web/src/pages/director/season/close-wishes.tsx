import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Season } from '../../../api/types.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';

/** A browser's clock may run ahead of the server's; a deadline a minute ago has passed on both. */
const CLOCK_LEEWAY_MS = 60_000;

export function CloseWishes({ season }: { season: Season }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const closing = useMutation({
    mutationFn: () => centre.changeSeason(season.id, season.version, { wishesDueAt: new Date(Date.now() - CLOCK_LEEWAY_MS).toISOString() }),
    onSuccess: async () => { setAsking(false); await queries.invalidateQueries(); },
  });
  return (
    <>
      <Button variant="default" size="lg" onClick={() => setAsking(true)}>{t('closing.button')}</Button>
      <Dialog title={t('closing.title')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('closing.what')}</p>
        {closing.isError && <ProblemBox what={t('closing.failed')} error={closing.error} />}
        <Group>
          <Button loading={closing.isPending} onClick={() => closing.mutate()}>{t('closing.confirm')}</Button>
          <Button variant="default" onClick={() => setAsking(false)}>{t('closing.cancel')}</Button>
        </Group>
      </Dialog>
    </>
  );
}
