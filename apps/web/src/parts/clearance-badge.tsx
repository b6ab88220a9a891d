import { useTranslations } from 'use-intl';
import type { ClearanceState } from '../api/types.js';
import { Badge, type Tone } from './badge.js';
import { useDays } from './days.js';

export const CLEARANCE_STATES: readonly ClearanceState[] = ['expired', 'expiring', 'never', 'failed', 'conditional', 'valid'];
export const clearanceStateOf = (text: string | undefined): ClearanceState | undefined => CLEARANCE_STATES.find((s) => s === text);
const TONES: Record<ClearanceState, Tone> = { valid: 'good', conditional: 'info', expiring: 'mid', expired: 'bad', failed: 'bad', never: 'plain' };

export function ClearanceBadge({ state, until }: { state: ClearanceState; until?: string | null }) {
  const t = useTranslations();
  const { full } = useDays();
  return <Badge tone={TONES[state]}>{t(`clearance.${state}`)}{until && ` · ${t('clearance.until', { day: full(until) })}`}</Badge>;
}
