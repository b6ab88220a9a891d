import { useTranslations } from 'use-intl';
import type { Gates, VenueStatus } from '../../../api/pool-requests.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import styles from './pool.module.css';

export const STATUSES = ['lead', 'contacted', 'visited', 'agreed', 'active', 'paused', 'restricted', 'declined', 'retired'] as const satisfies readonly VenueStatus[];
export const isStatus = (text: string | undefined): text is VenueStatus => STATUSES.some((status) => status === text);

export const GATES = ['agreement', 'inspection', 'insurance', 'certification'] as const;
const TONES: Record<Gates[keyof Gates]['state'], Tone> = { valid: 'good', ending: 'mid', expiring: 'mid', conditional: 'mid', coming: 'info', expired: 'bad', failed: 'bad', none: 'plain', never: 'plain' };
const STATUS_TONES: Record<VenueStatus, Tone> = { lead: 'plain', contacted: 'plain', visited: 'info', agreed: 'info', active: 'good', paused: 'mid', restricted: 'bad', declined: 'plain', retired: 'plain' };

/** Each gate by itself: mark and words, with its last day where there is room. */
export function GateMarks({ gates, withDays }: { gates: Gates; withDays?: boolean }) {
  const t = useTranslations('venuePool');
  const { full } = useDays();
  return (
    <ul className={styles.gates}>
      {GATES.map((gate) => {
        const { state, until } = gates[gate];
        const words = { gate: t(`gate.${gate}`), state: t(`gateState.${state}`) };
        return <li key={gate}><Badge tone={TONES[state]}>{withDays && until ? t('gateUntil', { ...words, day: full(until) }) : t('gateLine', words)}</Badge></li>;
      })}
    </ul>
  );
}

export function StatusBadge({ status }: { status: VenueStatus }) {
  const t = useTranslations('venuePool');
  return <Badge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Badge>;
}
