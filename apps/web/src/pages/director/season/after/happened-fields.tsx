import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Choices } from '../../../../parts/choices.js';
import planning from '../planning.module.css';
import type { Described } from './changes.js';
import { type PickedVenue, VenuePicker } from './venue-picker.js';

export interface Happened { kind: 'close-day' | 'lose-venue' | 'refill'; day: string; venue: PickedVenue | null; from: string }
export const NOTHING_HAPPENED: Happened = { kind: 'close-day', day: '', venue: null, from: '' };

export function describeHappened({ kind, day, venue, from }: Happened): Described {
  if (kind === 'refill') return 'nothing';
  if (kind === 'close-day') return day ? { change: { kind, day }, name: '' } : { missing: 'day' };
  return venue ? { change: { kind, venueId: venue.id, ...(from ? { from } : {}) }, name: venue.name } : { missing: 'venue' };
}

export function HappenedFields({ value, onChange, missing, first, last }: {
  value: Happened; onChange: (to: Happened) => void; missing: 'day' | 'venue' | null; first: string; last: string;
}) {
  const t = useTranslations();
  return (
    <>
      <Choices legend={t('repair.kind')} value={value.kind} onChange={(kind) => onChange({ ...value, kind })} options={[
        { value: 'close-day', label: t('change.closeDay') }, { value: 'lose-venue', label: t('change.loseVenue') }, { value: 'refill', label: t('change.refill') },
      ]} />
      {value.kind === 'refill' && <p className={planning.soft}>{t('change.refillNote')}</p>}
      {value.kind === 'close-day' && (
        <TextInput type="date" label={t('change.day')} min={first} max={last} value={value.day} error={missing === 'day' ? t('change.need.day') : undefined}
          onChange={(e) => onChange({ ...value, day: e.currentTarget.value })} />
      )}
      {value.kind === 'lose-venue' && (
        <div className={planning.fields}>
          <VenuePicker value={value.venue} onChange={(venue) => onChange({ ...value, venue })} error={missing === 'venue' ? t('change.need.venue') : undefined} />
          <TextInput type="date" label={t('change.from')} min={first} max={last} value={value.from} onChange={(e) => onChange({ ...value, from: e.currentTarget.value })} />
        </div>
      )}
    </>
  );
}
