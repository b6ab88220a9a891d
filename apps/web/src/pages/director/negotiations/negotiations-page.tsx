import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Negotiation, NegotiationConfirmation } from '../../../api/types.js';
import { Page } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { isOpen } from './matrix.js';
import { NegotiationCard } from './negotiation-card.js';
import styles from './negotiations.module.css';
import { TelephoneDialog } from './telephone-dialog.js';

const COLUMNS = [
  ['waiting', (n: Negotiation) => n.state === 'awaiting-host' || n.state === 'awaiting-school'],
  ['offered', (n: Negotiation) => n.state === 'to-confirm'],
  ['decide', (n: Negotiation) => n.state === 'escalated'],
] as const;
const WIDE = '(min-width: 48em)';

export function NegotiationsPage() {
  const t = useTranslations('negotiations');
  const { language } = useLanguage();
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const [done, setDone] = useState('');
  const [telephone, setTelephone] = useState<Negotiation | null>(null);
  const negotiations = useQuery({ queryKey: ['negotiations', language], queryFn: () => centre.negotiations(language) });
  const cards = (items: readonly Negotiation[]) => items.map((n) => <NegotiationCard key={n.id} negotiation={n} onDone={setDone} onTelephone={setTelephone} />);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Done>{done}</Done>
      <Await of={negotiations} what={t('failed')} sentence={t('loading')}>
        {({ items, confirmation }) => {
          const open = items.filter(isOpen), ended = items.filter((n) => !isOpen(n));
          return (
            <>
              <Setting confirmation={confirmation} onDone={setDone} />
              {open.length === 0 && <Empty>{t('empty')}</Empty>}
              {open.length > 0 && (isWide ? (
                <div className={styles.columns}>
                  {COLUMNS.map(([name, belongs]) => {
                    const here = open.filter(belongs);
                    return <section key={name} className={styles.column} aria-labelledby={`column-${name}`}><h2 id={`column-${name}`}>{t(name)} {here.length}</h2>{here.length === 0 ? <p>{t('none')}</p> : cards(here)}</section>;
                  })}
                </div>
              ) : <div className={styles.column}><h2>{t('byAge')} {open.length}</h2>{cards(open)}</div>)}
              {ended.length > 0 && <section className={`${styles.column} ${styles.ended}`} aria-labelledby="ended"><h2 id="ended">{t('ended')} {ended.length}</h2>{cards(ended)}</section>}
            </>
          );
        }}
      </Await>
      {telephone && <TelephoneDialog key={telephone.id} negotiation={telephone} onClose={() => setTelephone(null)} onDone={setDone} />}
    </Page>
  );
}

function Setting({ confirmation, onDone }: { confirmation: NegotiationConfirmation; onDone: (said: string) => void }) {
  const t = useTranslations('negotiations');
  const queries = useQueryClient();
  const setting = useMutation({
    mutationFn: (to: NegotiationConfirmation) => centre.setNegotiationConfirmation(to),
    onSuccess: () => { onDone(t('settingSaved')); void queries.invalidateQueries({ queryKey: ['negotiations'] }); },
  });
  return (
    <>
      {setting.isError && <ProblemBox what={t('settingFailed')} error={setting.error} />}
      <NativeSelect label={t('setting')} maw={320} mb="md" value={confirmation} disabled={setting.isPending} onChange={(e) => setting.mutate(e.currentTarget.value as NegotiationConfirmation)}
        data={[{ value: 'automatic', label: t('automatic') }, { value: 'by-centre', label: t('by-centre') }]} />
    </>
  );
}
