import { Button, FileInput, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { SheetReport } from '../../../api/types.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Done } from '../../../parts/states.js';
import styles from '../director.module.css';

/** A sheet is looked through first; the button that takes it comes only when nothing is wrong. */
export function SheetUpload({ seasonId }: { seasonId: string }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const looking = useMutation({ mutationFn: (sheet: File) => centre.sendSheet(seasonId, sheet, true) });
  const taking = useMutation({
    mutationFn: (sheet: File) => centre.sendSheet(seasonId, sheet, false),
    onSuccess: async () => { looking.reset(); setFile(null); await queries.invalidateQueries(); },
  });
  const choose = (sheet: File | null) => { setFile(sheet); looking.reset(); taking.reset(); if (sheet) looking.mutate(sheet); };
  const report = looking.data;
  return (
    <div className={styles.form}>
      <p><a href={centre.sheetTemplate(seasonId, 'xlsx')} download>{t('intake.template')}</a> · <a href={centre.sheetTemplate(seasonId, 'csv')} download>{t('intake.templateCsv')}</a></p>
      <FileInput label={t('intake.choose')} accept=".xlsx,.csv" value={file} onChange={choose} />
      {(looking.isError || taking.isError) && <ProblemBox what={t('intake.failed')} error={looking.error ?? taking.error} />}
      <div role="status">
        {report && <p>{t('intake.found', { wishes: report.wishes, schools: report.schools, students: report.students })} {report.replaced > 0 && t('intake.replaced', { n: report.replaced })}</p>}
        {report?.faults.length === 0 && <p>{t('intake.sound')}</p>}
      </div>
      {report && report.faults.length > 0 && <Faults report={report} />}
      {file && report?.faults.length === 0 && <Group><Button loading={taking.isPending} onClick={() => taking.mutate(file)}>{t('intake.take', { n: report.wishes })}</Button></Group>}
      <Done>{taking.isSuccess && t('intake.taken', { n: taking.data.wishes })}</Done>
    </div>
  );
}

function Faults({ report }: { report: SheetReport }) {
  const t = useTranslations();
  return (
    <div role="alert">
      <p><strong>{t('intake.faults', { n: report.faults.length })}</strong></p>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('intake.faultCaption')}</caption>
          <thead><tr><th scope="col">{t('intake.row')}</th><th scope="col">{t('intake.column')}</th><th scope="col">{t('intake.what')}</th></tr></thead>
          <tbody>
            {report.faults.map((fault, index) => (
              <tr key={index}><th scope="row">{fault.row ?? '–'}</th><td data-label={t('intake.column')}>{fault.column ?? '–'}</td><td data-label={t('intake.what')} lang="ko">{fault.message}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
