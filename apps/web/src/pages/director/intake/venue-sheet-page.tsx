import { Button, Checkbox, FileInput, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type SheetReport, venueSheet } from '../../../api/intake-requests.js';
import { isJobField, JOB_FIELDS } from '../../../api/job-fields.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Done } from '../../../parts/states.js';
import styles from '../director.module.css';

/** A sheet is looked through first; the button that stores it comes only when nothing is wrong. */
export function VenueSheetPage() {
  const t = useTranslations();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [jobField, setJobField] = useState('');
  const [isAnother, setIsAnother] = useState(false);
  const options = { despiteAlike: isAnother, ...(isJobField(jobField) ? { jobField } : {}) };
  const looking = useMutation({ mutationFn: (sheet: File) => venueSheet.send(sheet, { ...options, dryRun: true }) });
  const storing = useMutation({
    mutationFn: (sheet: File) => venueSheet.send(sheet, { ...options, dryRun: false }),
    onSuccess: async () => { looking.reset(); setFile(null); setIsAnother(false); await queries.invalidateQueries(); },
  });
  const forget = () => { looking.reset(); storing.reset(); setIsAnother(false); };
  const report = looking.data;
  const mayStore = report !== undefined && report.faults.length === 0 && report.venues > 0 && (report.alike.length === 0 || isAnother);
  return (
    <Page title={t('venueSheet.title')} lead={t('venueSheet.lead')}>
      <p><a href={venueSheet.address('xlsx')} download>{t('venueSheet.download')}</a> · <a href={venueSheet.address('csv')} download>{t('venueSheet.downloadCsv')}</a> · <a href={venueSheet.address('cp949')} download>{t('venueSheet.downloadOld')}</a></p>
      <div className={styles.form}>
        <FileInput label={t('venueSheet.choose')} accept=".xlsx,.csv" value={file} onChange={(chosen) => { setFile(chosen); forget(); }} />
        <NativeSelect label={t('venueSheet.jobField')} value={jobField} onChange={(e) => { setJobField(e.currentTarget.value); forget(); }} data={[{ value: '', label: t('venueSheet.none') }, ...JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))]} />
        <Group><Button disabled={!file} loading={looking.isPending} onClick={() => file && looking.mutate(file)}>{t('venueSheet.look')}</Button></Group>
        {(looking.isError || storing.isError) && <ProblemBox what={t('venueSheet.failed')} error={looking.error ?? storing.error} />}
        <div role="status">{report && <p>{t('venueSheet.found', { n: report.venues, added: report.added, known: report.known })} {report.faults.length === 0 && t('venueSheet.sound')}</p>}</div>
      </div>
      {report && report.faults.length > 0 && <Faults report={report} />}
      {report && report.alike.length > 0 && <Alike report={report} isAnother={isAnother} onAnother={setIsAnother} />}
      {report?.closing && <Closing closing={report.closing} />}
      {file && mayStore && <Group mt="md"><Button loading={storing.isPending} onClick={() => storing.mutate(file)}>{t('venueSheet.store', { n: report.venues })}</Button></Group>}
      <Done>{storing.data?.isStored && t('venueSheet.stored', { n: storing.data.venues })}</Done>
    </Page>
  );
}

function Faults({ report }: { report: SheetReport }) {
  const t = useTranslations('venueSheet');
  return (
    <div role="alert">
      <p><strong>{t('faults', { n: report.faults.length })}</strong></p>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('faultCaption')}</caption>
          <thead><tr><th scope="col">{t('row')}</th><th scope="col">{t('column')}</th><th scope="col">{t('what')}</th></tr></thead>
          <tbody>{report.faults.map((fault, at) => <tr key={at}><th scope="row">{fault.row ?? '–'}</th><td data-label={t('column')}>{fault.column ?? '–'}</td><td data-label={t('what')} lang="ko">{fault.message}</td></tr>)}</tbody>
        </table>
      </div>
    </div>
  );
}

function Alike({ report, isAnother, onAnother }: { report: SheetReport; isAnother: boolean; onAnother: (is: boolean) => void }) {
  const t = useTranslations('venueSheet');
  return (
    <Section title={t('alike')}>
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('alike')}</caption>
          <thead><tr><th scope="col">{t('row')}</th><th scope="col">{t('alikeWhat')}</th><th scope="col">{t('alikeWhy')}</th></tr></thead>
          <tbody>
            {report.alike.map((each) => (
              <tr key={each.row}>
                <th scope="row">{each.row} {each.name}</th>
                <td data-label={t('alikeWhat')}>{each.venueId ? <Link to="/pool/$venueId" params={{ venueId: each.venueId }}>{each.otherName}</Link> : `${each.otherRow} ${each.otherName}`} ({each.score})</td>
                <td data-label={t('alikeWhy')} lang="ko">{each.reasons.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.faults.length === 0 && <Checkbox mt="sm" label={t('despite')} checked={isAnother} onChange={(e) => onAnother(e.currentTarget.checked)} />}
    </Section>
  );
}

function Closing({ closing }: { closing: NonNullable<SheetReport['closing']> }) {
  const t = useTranslations('venueSheet');
  const { rows, whole, partly, nothing, blank } = closing;
  return (
    <Section title={t('closing')} note={t('coverageNote')}>
      <p>{t('coverage', { rows, whole, partly, nothing, blank })}</p>
      {closing.notUnderstood.length > 0 && (
        <div className={parts.scroller}>
          <table className={parts.table}>
            <caption>{t('piece')}</caption>
            <thead><tr><th scope="col">{t('piece')}</th><th scope="col">{t('rows')}</th></tr></thead>
            <tbody>{closing.notUnderstood.map((piece) => <tr key={piece.text}><th scope="row" lang="ko">{piece.text}</th><td className={parts.number}>{piece.rows}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
