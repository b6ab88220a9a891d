import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ChecklistHead } from '../../../api/checklist-requests.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';

/** Every version there was; the published ones can still be read. */
export function VersionTable({ versions, onShow }: { versions: readonly ChecklistHead[]; onShow: (id: string) => void }) {
  const t = useTranslations();
  const { instant } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('checklists.versionsCaption')}</caption>
        <thead><tr>{(['version', 'publishedAt', 'items', 'inspections'] as const).map((column) => <th key={column} scope="col">{t(`checklists.${column}`)}</th>)}<th scope="col">{t('centreBookings.doing')}</th></tr></thead>
        <tbody>
          {versions.map(({ id, number, status, publishedAt, itemCount, inspections }) => (
            <tr key={id}>
              <th scope="row">{t('checklists.older', { n: number })}</th>
              <td data-label={t('checklists.publishedAt')}>{publishedAt ? instant(publishedAt) : t('checklists.notPublished')}</td>
              <td data-label={t('checklists.items')} className={parts.number}>{t('checklists.count', { n: itemCount })}</td>
              <td data-label={t('checklists.inspections')} className={parts.number}>{t('checklists.inspectionsN', { n: inspections })}</td>
              <td>{status === 'published' && <Button variant="default" onClick={() => onShow(id)}>{t('checklists.show')}<span className="hidden-words"> {t('checklists.older', { n: number })}</span></Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
