import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Draft, Publication, Season } from '../../../api/types.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { CloseWishes } from '../season/close-wishes.js';

/** The one step that reaches people outside, so it asks. */
export function PublishDraft({ draft, season, onPublished }: { draft: Draft; season: Season; onPublished: (published: Publication) => void }) {
  const t = useTranslations('board');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const publishing = useMutation({
    mutationFn: () => centre.publishDraft(draft.id, draft.version),
    // Refused, because something changed: the board says what.
    onError: () => queries.invalidateQueries({ queryKey: ['draft', draft.id] }),
    onSuccess: async (published) => { setOpen(false); onPublished(published); await queries.invalidateQueries(); },
  });
  const placed = draft.visits.filter((v) => v.at);
  if (season.state === 'open') return <Group><p>{t('publishOpen')}</p><CloseWishes season={season} /></Group>;
  return (
    <>
      <Button disabled={draft.outdated.length > 0} onClick={() => setOpen(true)}>{t('publish')}</Button>
      <Dialog title={t('publishTitle')} open={isOpen} onClose={() => setOpen(false)}>
        <p><strong>{draft.title}</strong></p>
        <p>{t('publishWho', { schools: new Set(placed.map((v) => v.schoolId)).size, students: placed.reduce((sum, v) => sum + v.students, 0) })}</p>
        {publishing.isError && <ProblemBox what={t('publishFailed')} error={publishing.error} />}
        <Group>
          <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>{t('publishYes')}</Button>
          <Button variant="default" onClick={() => setOpen(false)}>{t('no')}</Button>
        </Group>
      </Dialog>
    </>
  );
}
