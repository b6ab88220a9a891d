import { Button, Group } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { useTranslations } from 'use-intl';
import { availability, type Availability, type CalendarDay, type HalfDay } from '../../api/availability-requests.js';
import { isProblem } from '../../api/problem.js';
import { CalendarFeedSection } from '../../parts/calendar-feed.js';
import { addDays, today, useDays, weekdayName } from '../../parts/days.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done } from '../../parts/states.js';
import { useLanguage } from '../../words/language.js';
import { CopyDialog, DayOffDialog, LimitsDialog, RemovePatternDialog, SeatsDialog, WeeklyDialog } from './availability-dialogs.js';
import { isOpenHalf, MonthGrid } from './month-grid.js';

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
/** A Monday, to name weekdays by. */
const SOME_MONDAY = '2027-01-04';

const DIALOGS = { weekly: WeeklyDialog, copy: CopyDialog, dayOff: DayOffDialog, limits: LimitsDialog, seats: SeatsDialog } as const satisfies Record<string, ComponentType<{ month: Availability; onClose: () => void; onDone: () => void }>>;
type DialogName = keyof typeof DIALOGS;

export function OpeningsPage() {
  const t = useTranslations();
  const days = useDays();
  const queries = useQueryClient();
  const [first, setFirst] = useState(() => monthOf(today()));
  const [asked, setAsked] = useState<DialogName | null>(null);
  const [done, setDone] = useState('');
  const month = useQuery({ queryKey: ['availability', first], queryFn: () => availability.month(first), placeholderData: keepPreviousData });
  const tapping = useMutation({
    mutationFn: ({ day, half }: { day: CalendarDay; half: HalfDay }) => availability.setHalfDay({ heldOn: day.day, band: half.band, isOpen: !isOpenHalf(half) }),
    onMutate: () => setDone(''),
    onSuccess: (answer, { day, half }) => {
      queries.setQueryData(['availability', first], answer);
      setDone(t(isOpenHalf(half) ? 'availability.shut' : 'availability.opened', { when: days.when(day.day, half.band) }));
    },
  });
  const Asked = asked && DIALOGS[asked];
  return (
    <Page title={t('openings.title')} lead={month.data?.openedAhead === 0 ? t('availability.empty') : t('availability.lead')}>
      <Done>{done}</Done>
      {tapping.isError && (
        <ProblemBox what={t('availability.failed')} error={tapping.error}>
          {isProblem(tapping.error) && tapping.error.status === 409 && <p><Link to="/">{t('availability.wayOut')}</Link></p>}
        </ProblemBox>
      )}
      <Group gap="xs" mb="md">{(Object.keys(DIALOGS) as DialogName[]).map((name) => <Button key={name} variant="default" onClick={() => setAsked(name)}>{t(`availability.${name}`)}</Button>)}</Group>
      <Group justify="space-between" wrap="nowrap" gap="xs" mb="md">
        <Button variant="default" onClick={() => setFirst(monthOf(addDays(first, -1)))}>{t('openings.previous')}</Button>
        <strong aria-live="polite">{days.month(first)}</strong>
        <Button variant="default" onClick={() => setFirst(monthOf(addDays(first, 32)))}>{t('openings.next')}</Button>
      </Group>
      <Await of={month} rows={6}>
        {(data) => (
          <>
            <MonthGrid month={data} busy={tapping.isPending} onHalf={(day, half) => { if (!tapping.isPending) tapping.mutate({ day, half }); }} />
            <Patterns month={data} onDone={() => setDone(t('availability.done'))} />
            {Asked && <Asked month={data} onClose={() => setAsked(null)} onDone={() => setDone(t('availability.done'))} />}
          </>
        )}
      </Await>
      <CalendarFeedSection />
    </Page>
  );
}

function Patterns({ month, onDone }: { month: Availability; onDone: () => void }) {
  const t = useTranslations();
  const { range } = useDays();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null);
  if (month.patterns.length === 0) return null;
  const nameOf = (p: Availability['patterns'][number]) => t('availability.pattern', { weekday: weekdayName(addDays(SOME_MONDAY, p.weekday - 1), language), band: t(`band.${p.band}`), span: range(p.firstDay, p.lastDay) });
  return (
    <Section title={t('availability.set')}>
      <ul>{month.patterns.map((p) => <li key={p.id}>{nameOf(p)} <Button variant="default" onClick={() => setAsked({ id: p.id, name: nameOf(p) })}>{t('availability.remove')}<span className="hidden-words"> {nameOf(p)}</span></Button></li>)}</ul>
      {asked && <RemovePatternDialog key={asked.id} {...asked} onClose={() => setAsked(null)} onDone={onDone} />}
    </Section>
  );
}
