import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import type { PropsWithChildren } from 'react';
import { useTranslations } from 'use-intl';
import type { BookingStatus } from '../api/types.js';
import styles from './parts.module.css';

export type Tone = 'good' | 'mid' | 'bad' | 'info' | 'plain';
const ICONS = { good: IconCheck, mid: IconClock, bad: IconX } as const;

/** A state: word and mark together, so that colour only repeats what is written. */
export function Badge({ tone, children }: PropsWithChildren<{ tone: Tone }>) {
  const Icon = tone === 'good' || tone === 'mid' || tone === 'bad' ? ICONS[tone] : null;
  return (
    <span className={styles.badge} data-tone={tone}>
      {Icon && <Icon aria-hidden size={18} stroke={2.25} />}
      {children}
    </span>
  );
}

const TONES: Record<BookingStatus, Tone> = {
  offered: 'mid', 'host-pending': 'mid', confirmed: 'good', ready: 'good', visited: 'good', 'no-show': 'bad', 'result-entered': 'good', closed: 'plain',
  'offer-declined': 'plain', 'offer-expired': 'plain', 'host-declined': 'bad',
  'cancelled-by-school': 'plain', 'cancelled-by-host': 'bad', 'cancelled-by-centre': 'plain', 'cancelled-by-weather': 'plain',
};
export function BookingBadge({ status }: { status: BookingStatus }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{t(`booking.${status}`)}</Badge>;
}
