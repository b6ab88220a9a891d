import { useTranslations } from 'use-intl';
import type { Wait } from '../api/waiting-requests.js';
import { useDays } from './days.js';

/** How a wait is called: its group, what it waits for, and on which days. */
export function useWaitName() {
  const t = useTranslations();
  const { range, when, hours } = useDays();
  return {
    groupOf: ({ grade, classLabel, headcount: n }: Wait): string =>
      classLabel ? t('waits.groupClass', { grade: String(grade), klass: classLabel, n }) : t('waits.group', { grade: String(grade), n }),
    targetOf: ({ venueName, jobField }: Wait): string => venueName ?? t('waits.anyField', { field: t(`field.${jobField}`) }),
    daysOf: ({ kind, firstDay, lastDay, band }: Wait): string =>
      kind === 'opening' && band ? when(firstDay, band) : band ? `${range(firstDay, lastDay)} ${hours(band)}` : range(firstDay, lastDay),
  };
}
