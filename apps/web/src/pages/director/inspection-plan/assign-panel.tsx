import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inspectionPlan } from '../../../api/inspection-plan-requests.js';
import type { DueVenue } from '../../../api/types.js';
import { addDays, today, useDays, weekdayOf } from '../../../parts/days.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Empty } from '../../../parts/states.js';
import styles from './planner.module.css';

/** The next weekday: nobody inspects on a Sunday. */
function nextWeekday(): string {
  let day = addDays(today(), 1);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
}

/** All that is chosen to one inspector on one day. */
export function AssignPanel({ chosen, onDone }: { chosen: readonly DueVenue[]; onDone: (sentence: string) => void }) {
  const t = useTranslations('inspectionPlan');
  const words = useTranslations();
  const { day } = useDays();
  const queries = useQueryClient();
  const [inspectorId, setInspectorId] = useState('');
  const [scheduledOn, setScheduledOn] = useState(nextWeekday);
  const [halfDay, setHalfDay] = useState<'' | 'am' | 'pm'>('');
  const [isMissing, setMissing] = useState(false);
  const inspectors = useQuery({ queryKey: ['inspectors'], queryFn: inspectionPlan.inspectors });
  const assigning = useMutation({
    mutationFn: (inspector: string) => inspectionPlan.plan({ venueIds: chosen.map(({ venueId }) => venueId), inspectorId: inspector, scheduledOn, ...(halfDay === '' ? {} : { halfDay }) }),
    onSuccess: async ({ stops, inspectorName, kilometres, day: on }) => {
      await queries.invalidateQueries();
      onDone(t('assigned', { day: day(on), name: inspectorName, n: stops.length, km: String(kilometres) }));
    },
  });
  return (
    <Await of={inspectors}>
      {({ items: [first, ...rest] }) => (first === undefined ? <Empty>{t('noInspectors')}</Empty> : (
        <form noValidate onSubmit={(event) => { event.preventDefault(); setMissing(chosen.length === 0); if (chosen.length > 0) assigning.mutate(inspectorId || first.accountId); }}>
          {assigning.isError && <ProblemBox what={t('assignFailed')} error={assigning.error} />}
          {isMissing && chosen.length === 0 && <p role="alert">{t('needVenues')}</p>}
          <div className={styles.panel}>
            <NativeSelect label={t('inspector')} value={inspectorId || first.accountId} onChange={(event) => setInspectorId(event.currentTarget.value)} data={[first, ...rest].map(({ accountId, name }) => ({ value: accountId, label: name }))} />
            <TextInput type="date" label={t('on')} value={scheduledOn} onChange={(event) => setScheduledOn(event.currentTarget.value)} />
            <NativeSelect label={t('halfDay')} value={halfDay} onChange={(event) => setHalfDay(event.currentTarget.value as '' | 'am' | 'pm')}
              data={[{ value: '', label: t('anyTime') }, { value: 'am', label: words('band.am') }, { value: 'pm', label: words('band.pm') }]} />
            <Button type="submit" loading={assigning.isPending}>{t('assign', { n: chosen.length })}</Button>
          </div>
        </form>
      ))}
    </Await>
  );
}
