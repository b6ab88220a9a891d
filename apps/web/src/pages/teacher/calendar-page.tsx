import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { CalendarEvent } from '../../api/types.js';
import { Badge } from '../../parts/badge.js';
import { addDays, today, useDays } from '../../parts/days.js';
import { Page } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { Await, Empty } from '../../parts/states.js';
import { CalendarUpload } from './calendar-upload.js';

const KINDS = ['exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day', 'ordinary'] as const;
const BLOCKING: readonly string[] = ['exam', 'vacation', 'closure', 'holiday', 'school-event'];
const BACK = 120, AHEAD = 365;

export function CalendarPage() {
  const t = useTranslations();
  const from = addDays(today(), -BACK), until = addDays(today(), AHEAD);
  const events = useQuery({ queryKey: ['calendar', from], queryFn: () => teacher.calendar(from, until) });
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      <Await of={events}>{({ items }) => (items.length === 0 ? <Empty>{t('calendar.empty')}</Empty> : <Events events={items} />)}</Await>
      <CalendarUpload />
    </Page>
  );
}

function Events({ events }: { events: readonly CalendarEvent[] }) {
  const t = useTranslations();
  const { range } = useDays();
  const kindName = (kind: string) => { const known = KINDS.find((k) => k === kind); return known ? t(`calendar.kinds.${known}`) : kind; };
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('calendar.caption')}</caption>
        <thead><tr><th scope="col">{t('calendar.days')}</th><th scope="col">{t('calendar.name')}</th><th scope="col">{t('calendar.kind')}</th><th scope="col">{t('calendar.grades')}</th></tr></thead>
        <tbody>
          {[...events].sort((a, b) => a.firstDay.localeCompare(b.firstDay)).map((e) => (
            <tr key={e.id}>
              <th scope="row">{range(e.firstDay, e.lastDay)}</th>
              <td>{e.name}</td>
              <td>{kindName(e.kind)} {BLOCKING.includes(e.kind) && <Badge tone="plain">{t('calendar.blocks')}</Badge>}</td>
              <td data-label={t('calendar.grades')}>{e.grades.length === 0 ? t('calendar.all') : e.grades.map((g) => t('unit.grade', { n: String(g) })).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
