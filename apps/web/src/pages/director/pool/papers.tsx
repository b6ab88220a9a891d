import { Button, FileInput, Group, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type DocumentSubject, type Paper, type VenueRecord, venueRecords } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Empty } from '../../../parts/states.js';
import { MentorTraining } from './mentor-training.js';
import { PaperDialog } from './paper-dialog.js';
import styles from './pool.module.css';
import type { Kept } from './record-page.js';
import { VenueInspections } from './venue-inspections.js';

const SUBJECTS = ['venue', 'agreement', 'insurance', 'certification', 'programme'] as const satisfies readonly DocumentSubject[];

/** Gates with their validity, the scans behind them, and what was seen of the venue's safety. */
export function Papers({ record, onKept }: { record: VenueRecord; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const [asked, setAsked] = useState<'paper' | 'document' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Section title={t('tab.papers')} note={<Link to="/inspections">{t('inspections')}</Link>} action={<Button variant="default" onClick={() => setAsked('paper')}>{t('addPaper')}</Button>}>
        {record.papers.length === 0 ? <Empty>{t('noPapers')}</Empty> : <PaperTable record={record} onKept={onKept} />}
      </Section>
      <Section title={t('documents')} action={<Button variant="default" onClick={() => setAsked('document')}>{t('addDocument')}</Button>}>
        {record.documents.length === 0 ? <Empty>{t('noDocuments')}</Empty> : (
          <ul className={styles.list}>
            {record.documents.map((d) => <li key={d.id}><a href={`/v1/centre/venues/${record.id}/documents/${d.id}`} download>{d.fileName}</a><div className={styles.soft}>{t('documentLine', { subject: t(`subject.${d.about}`), size: String(Math.ceil(d.bytes / 1024)) })}</div></li>)}
          </ul>
        )}
      </Section>
      <VenueInspections venueId={record.id} />
      <MentorTraining venueId={record.id} onDone={(sentence) => onKept(record, sentence)} />
      {asked === 'paper' && <PaperDialog record={record} onClose={close} onKept={onKept} />}
      {asked === 'document' && <DocumentDialog record={record} onClose={close} onKept={onKept} />}
    </>
  );
}

function PaperTable({ record, onKept }: { record: VenueRecord; onKept: Kept }) {
  const t = useTranslations();
  const { full } = useDays();
  const removing = useMutation({ mutationFn: (paper: Paper) => venueRecords.removePaper(record.id, paper), onSuccess: (now) => onKept(now, t('venueRecord.removed')) });
  return (
    <div className={parts.scroller}>
      {removing.isError && <ProblemBox what={t('venueRecord.failed')} error={removing.error} />}
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('venueRecord.papersCaption')}</caption>
        <thead><tr><th scope="col">{t('venueRecord.paperKind')}</th><th scope="col">{t('venueRecord.validUntil')}</th><th scope="col">{t('venueRecord.number')}</th><th scope="col">{t('centreBookings.doing')}</th></tr></thead>
        <tbody>
          {record.papers.map((paper) => (
            <tr key={paper.id}>
              <th scope="row">{t(`venuePool.gate.${paper.gate}`)}{paper.kind && <span className={styles.soft}> · {t(`venueRecord.insurance.${paper.kind}`)}</span>}</th>
              <td>{t('venueRecord.validity', { from: full(paper.validFrom), until: full(paper.validUntil) })}</td>
              <td>{[paper.number, paper.party].filter(Boolean).join(' · ')}</td>
              <td><Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(paper)}>{t('venueRecord.remove')}<span className="hidden-words"> {t(`venuePool.gate.${paper.gate}`)} {paper.number}</span></Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DocumentDialog({ record, onClose, onKept }: { record: VenueRecord; onClose: () => void; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const [about, setAbout] = useState<string>('agreement');
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState('');
  const saving = useMutation({
    mutationFn: (chosen: File) => venueRecords.addDocument(record.id, SUBJECTS.find((each) => each === about) ?? 'venue', chosen),
    onSuccess: (now) => { onKept(now, t('documentSaved')); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()['file'] ?? ''); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); if (file) saving.mutate(file); else setWrong(t('needFile')); };
  return (
    <Dialog title={t('addDocument')} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {saving.isError && <ProblemBox what={t('failed')} error={saving.error} />}
        <NativeSelect label={t('about')} value={about} onChange={(e) => setAbout(e.currentTarget.value)} data={SUBJECTS.map((value) => ({ value, label: t(`subject.${value}`) }))} />
        <FileInput mt="md" label={t('file')} accept=".pdf,.jpg,.jpeg,.png" value={file} onChange={(chosen) => { setWrong(''); setFile(chosen); }} error={wrong || undefined} />
        <Group mt="md"><Button type="submit" loading={saving.isPending}>{t('addDocument')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
      </form>
    </Dialog>
  );
}
