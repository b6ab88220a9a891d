import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Season } from '../../../../api/types.js';
import { Choices } from '../../../../parts/choices.js';
import { useDays } from '../../../../parts/days.js';
import planning from '../planning.module.css';
import type { Happened, Missing, Named } from './changes.js';
import { GroupPicker, VenuePicker } from './pickers.js';

/** What a change can be about: this season, these weeks, these groups. */
export interface Surroundings { season: Season; weeks: readonly string[]; groups: readonly Named[] }
const WITH_VENUE = ['lose-venue', 'extra-visit', 'more-openings', 'host-declines', 'inspection', 'new-venue'];
const WITH_GROUP = ['cancel-request', 'widen-window', 'host-declines'], WITH_DAY = ['close-day', 'more-openings', 'widen-window', 'host-declines'];

/** One change, its kind first; only what belongs to the kind is asked. */
export function HappenedFields({ legend, kinds, value, onChange, missing, about: { season, weeks, groups } }: {
  legend: string; kinds: readonly Happened['kind'][]; value: Happened; onChange: (to: Happened) => void; missing: Missing | null; about: Surroundings;
}) {
  const t = useTranslations();
  const { week } = useDays();
  const { kind } = value;
  const put = (part: Partial<Happened>) => onChange({ ...value, ...part });
  const fault = (what: Missing) => (missing === what ? t(`change.need.${what}`) : undefined);
  const term = { min: season.firstDay, max: season.lastDay };
  return (
    <>
      <Choices legend={legend} value={kind} onChange={(to) => put({ kind: to })} options={kinds.map((k) => ({ value: k, label: t(`change.kind.${k}`) }))} />
      <p className={planning.soft}>{t(`change.about.${kind}`)}</p>
      {kind !== 'refill' && (
        <div className={planning.fields}>
          {WITH_VENUE.includes(kind) && <VenuePicker value={value.venue} onChange={(venue) => put({ venue })} error={fault('venue')} />}
          {WITH_GROUP.includes(kind) && <GroupPicker groups={groups} value={value.group} onChange={(group) => put({ group })} error={fault('group')} />}
          {WITH_DAY.includes(kind) && (
            <TextInput type="date" label={t(`change.day.${kind as 'close-day'}`)} {...term} value={value.day} error={fault('day')} onChange={(e) => put({ day: e.currentTarget.value })} />
          )}
          {kind === 'lose-venue' && <TextInput type="date" label={t('change.from')} {...term} value={value.from} onChange={(e) => put({ from: e.currentTarget.value })} />}
          {kind === 'inspection' && (
            <TextInput type="date" label={t('change.until')} value={value.until} error={fault('until')} onChange={(e) => put({ until: e.currentTarget.value })} />
          )}
          {kind === 'extra-visit' && (
            <NativeSelect label={t('change.week')} value={value.week} onChange={(e) => put({ week: e.currentTarget.value })} data={weeks.map((monday) => ({ value: monday, label: week(monday) }))} />
          )}
          {kind === 'more-openings' && (
            <Choices legend={t('change.band')} value={value.band} onChange={(band) => put({ band })} options={[{ value: 'am', label: t('band.am') }, { value: 'pm', label: t('band.pm') }]} />
          )}
        </div>
      )}
    </>
  );
}
