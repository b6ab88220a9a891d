import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Negotiation } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import styles from './negotiations.module.css';

/** The dates of both rounds, and what each side said to them; never by colour alone. */
export function Matrix({ negotiation }: { negotiation: Negotiation }) {
  const t = useTranslations('negotiations');
  const { when } = useDays();
  if (negotiation.dates.length === 0) return null;
  return (
    <table className={styles.matrix}>
      <caption className="hidden-words">{t('matrix')}</caption>
      <thead><tr><th scope="col">{t('date')}</th><th scope="col">{t('host')}</th><th scope="col">{t('school')}</th></tr></thead>
      <tbody>
        {negotiation.dates.map((date) => (
          <tr key={date.openingId} className={date.host && date.school ? styles.both : undefined}>
            <th scope="row">{when(date.heldOn, date.band)}{!date.isFree && isOpen(negotiation) && <> · {t('taken')}</>}</th>
            <td><Said said={date.host} /></td>
            <td><Said said={date.school} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ said }: { said: boolean | null }) {
  const t = useTranslations('negotiations');
  const [Icon, word] = said === null ? [IconMinus, t('open')] as const : said ? [IconCheck, t('yes')] as const : [IconX, t('no')] as const;
  return <><Icon aria-hidden size={16} /> {word}</>;
}

export const isOpen = ({ state }: Negotiation): boolean => state === 'awaiting-host' || state === 'awaiting-school' || state === 'to-confirm' || state === 'escalated';
