import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Checklist, type ChecklistItem, checklists } from '../../../api/checklist-requests.js';
import { isProblem } from '../../../api/problem.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';
import { withoutItem } from './draft-items.js';
import { ItemDialog } from './item-dialog.js';
import { ItemList } from './item-list.js';
import { SureDialog } from './sure-dialog.js';

type Asked = { what: 'add' | 'publish' | 'discard' } | { what: 'change' | 'remove'; item: ChecklistItem };

/** The version that is being written: each change is kept at once. */
export function DraftSection({ id, onDone }: { id: string; onDone: (sentence: string) => void }) {
  const t = useTranslations('checklists');
  const known = useQuery({ queryKey: ['checklist', id], queryFn: () => checklists.see(id) });
  return <Await of={known} sentence={t('loading')}>{(draft) => <Draft draft={draft} onDone={onDone} />}</Await>;
}

function Draft({ draft, onDone }: { draft: Checklist; onDone: (sentence: string) => void }) {
  const t = useTranslations('checklists');
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const keep = (now: Checklist, sentence: string) => { queries.setQueryData(['checklist', now.id], now); void queries.invalidateQueries({ queryKey: ['checklists'] }); onDone(sentence); };
  /** Somebody else's change is fetched at once, so that the next attempt is made from what is there. */
  const anew = <T,>(call: Promise<T>): Promise<T> => call.catch((error: unknown) => { if (isProblem(error, 412)) void queries.invalidateQueries({ queryKey: ['checklist', draft.id] }); throw error; });
  const n = draft.number;
  return (
    <Section title={t('draft', { n })} note={t('draftNote')} action={(
      <div className={parts.actions}>
        <Button variant="default" onClick={() => setAsked({ what: 'add' })}>{t('add')}</Button>
        <Button onClick={() => setAsked({ what: 'publish' })}>{t('publish')}</Button>
        <Button variant="default" onClick={() => setAsked({ what: 'discard' })}>{t('discard')}</Button>
      </div>
    )}>
      <ItemList items={draft.items} doing={(item) => (
        <>
          <Button variant="default" onClick={() => setAsked({ what: 'change', item })}>{t('change')}<span className="hidden-words"> {item.code}</span></Button>
          <Button variant="default" onClick={() => setAsked({ what: 'remove', item })}>{t('remove')}<span className="hidden-words"> {item.code}</span></Button>
        </>
      )} />
      {(asked?.what === 'add' || asked?.what === 'change') && (
        <ItemDialog items={draft.items} was={asked.what === 'change' ? asked.item : null} save={(items) => anew(checklists.edit(draft, items))} onClose={close} onKept={(now, code) => keep(now, t('saved', { code }))} />
      )}
      {asked?.what === 'remove' && (
        <SureDialog title={t('removeTitle', { code: asked.item.code })} note={t('removeNote')} label={t('removeDo')} failed={t('saveFailed')} onClose={close}
          act={() => anew(checklists.edit(draft, withoutItem(draft.items, asked.item)))} onDone={(now) => keep(now, t('removed', { code: asked.item.code }))} />
      )}
      {asked?.what === 'publish' && (
        <SureDialog title={t('publishTitle', { n })} note={t('publishNote')} label={t('publish')} failed={t('publishFailed')} onClose={close}
          act={() => anew(checklists.publish(draft))} onDone={(now) => keep(now, t('publishDone', { n }))} />
      )}
      {asked?.what === 'discard' && (
        <SureDialog title={t('discardTitle', { n })} note={t('discardNote')} label={t('discard')} failed={t('discardFailed')} onClose={close}
          act={() => anew(checklists.discard(draft))} onDone={() => { void queries.invalidateQueries({ queryKey: ['checklists'] }); onDone(t('discarded')); }} />
      )}
    </Section>
  );
}
