import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import { Badge } from '../badge.js';
import { today } from '../days.js';
import styles from './visit.module.css';

const OVER: readonly string[] = ['visited', 'no-show', 'result-entered', 'closed'];
const isOver = ({ booking }: VisitSheet): boolean => OVER.includes(booking.status) || booking.heldOn < today();

/** How far a visit is prepared, and in words what is missing; nothing once the day is over. */
export function ReadinessLine({ sheet }: { sheet: VisitSheet }) {
  const t = useTranslations('visits');
  const { done, of, missing } = sheet.readiness;
  if (isOver(sheet)) return null;
  const names = missing.map(({ what, needed, have }) => (needed === undefined ? t(`need.${what}`) : t('needCount', { what: t(`need.${what}`), needed, have: have ?? 0 })));
  return (
    <div className={styles.lines}>
      <div><Badge tone={missing.length === 0 ? 'good' : 'mid'}>{t('ready', { done, of })}</Badge></div>
      <p>{missing.length === 0 ? t('allThere') : `${t('missing')}: ${names.join(', ')}`}</p>
    </div>
  );
}
