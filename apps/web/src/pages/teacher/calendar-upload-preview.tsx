import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { CalendarUpload, CalendarUploadItem } from '../../api/types.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { useDays } from '../../parts/days.js';
import parts from '../../parts/parts.module.css';
import styles from './calendar-upload.module.css';

const TONES: Record<CalendarUploadItem['verdict'], Tone> = { added: 'good', moved: 'mid', unchanged: 'plain', gone: 'bad', differing: 'info' };

/** What the file says, what is proposed of it and what storing would do; with faults it cannot be stored. */
export function CalendarUploadPreview({ found, file, saving, onSave, onCancel }: { found: CalendarUpload; file: File; saving: boolean; onSave: () => void; onCancel: () => void }) {
  const t = useTranslations();
  const { counts, faults, items, schoolYear, warnings } = found;
  const isNews = counts.added + counts.moved + counts.gone > 0;
  const place = (row: number | undefined) => (row === undefined ? '' : `${t(/\.ics$/i.test(file.name) ? 'calendarUpload.line' : 'calendarUpload.row', { n: String(row) })} `);
  return (
    <div className={styles.preview}>
      <div role="status"><h3>{faults.length > 0 ? t('calendarUpload.faults', { n: faults.length }) : t('calendarUpload.found', { year: String(schoolYear), n: items.filter(({ verdict }) => verdict !== 'gone').length })}</h3></div>
      {faults.length > 0 && (
        <div className={styles.faults}>
          <p>{t('calendarUpload.faultsNote')}</p>
          <ul lang="ko" tabIndex={0} aria-label={t('calendarUpload.faults', { n: faults.length })}>{faults.map((fault, at) => <li key={at}><b>{place(fault.row)}{fault.column}</b> {fault.message}</li>)}</ul>
        </div>
      )}
      {warnings.length > 0 && (
        <details className={styles.warnings} open={warnings.length <= 5}>
          <summary>{t('calendarUpload.warnings', { n: warnings.length })}</summary>
          <ul lang="ko">{warnings.map((warning, at) => <li key={at}>{place(warning.row)}{warning.message}</li>)}</ul>
        </details>
      )}
      {items.length > 0 && faults.length === 0 && (
        <>
          <p>{isNews ? t('calendarUpload.counts', counts) : t('calendarUpload.nothingNew')}</p>
          <Items items={items} />
        </>
      )}
      <Group>
        {isNews && faults.length === 0 && <Button loading={saving} onClick={onSave}>{t('calendarUpload.save', { n: counts.added + counts.moved + counts.gone })}</Button>}
        <Button variant="default" onClick={onCancel}>{t('calendarUpload.cancel')}</Button>
      </Group>
    </div>
  );
}

function Items({ items }: { items: readonly CalendarUploadItem[] }) {
  const t = useTranslations();
  const { range } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('calendarUpload.caption')}</caption>
        <thead><tr>{(['days', 'name', 'kind', 'grades', 'what'] as const).map((column) => <th key={column} scope="col">{t(`calendarUpload.${column}`)}</th>)}</tr></thead>
        <tbody>
          {items.map(({ verdict, word, before, timetableWeekday }, at) => (
            <tr key={at}>
              <th scope="row">{range(word.firstDay, word.lastDay)}</th>
              <td>{word.name}{timetableWeekday !== null && <span className={styles.aside}>{t('calendarUpload.timetable', { weekday: t(`weekday.${String(timetableWeekday) as '1'}`) })}</span>}</td>
              <td data-label={t('calendarUpload.kind')}>{t(`calendar.kinds.${word.kind}`)}</td>
              <td data-label={t('calendarUpload.grades')}>{word.grades.length === 0 ? t('calendarUpload.all') : word.grades.map((n) => t('unit.grade', { n: String(n) })).join(', ')}</td>
              <td data-label={t('calendarUpload.what')}>
                <Badge tone={TONES[verdict]}>{t(`calendarUpload.verdicts.${verdict}`)}</Badge>
                {verdict === 'moved' && before && <span className={styles.aside}>{t('calendarUpload.was', { days: range(before.firstDay, before.lastDay) })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
