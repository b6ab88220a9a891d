import { Button, FileInput, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { CalendarUpload as Upload } from '../../api/types.js';
import { Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Done, Loading } from '../../parts/states.js';
import { CalendarUploadPreview } from './calendar-upload-preview.js';
import styles from './calendar-upload.module.css';

const MOST_BYTES = 20 * 1024 * 1024;

/** A file is looked at first; the browser keeps it, and the same file is sent again to be stored. */
export function CalendarUpload() {
  const t = useTranslations();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState('');
  const [found, setFound] = useState<Upload | null>(null);
  const [done, setDone] = useState('');
  const looking = useMutation({ mutationFn: (chosen: File) => teacher.uploadCalendar(chosen, true), onSuccess: setFound });
  const saving = useMutation({
    mutationFn: (chosen: File) => teacher.uploadCalendar(chosen, false),
    onSuccess: async ({ counts }) => {
      choose(null);
      setOpen(false);
      setDone(t('calendarUpload.saved', { n: counts.added + counts.moved }));
      await queries.invalidateQueries();
    },
  });
  const choose = (chosen: File | null) => { setFile(chosen); setFound(null); setDone(''); setWrong(''); looking.reset(); saving.reset(); };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setWrong(t('calendarUpload.needFile'));
    if (file.size > MOST_BYTES) return setWrong(t('calendarUpload.tooLarge'));
    looking.mutate(file);
  };
  if (!isOpen) {
    return (
      <div className={styles.upload}>
        <Done>{done}</Done>
        <Button variant="default" onClick={() => { setDone(''); setOpen(true); }}>{t('calendarUpload.title')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.upload}>
      <Section title={t('calendarUpload.title')} note={t('calendarUpload.note')}>
        <form noValidate className={styles.form} onSubmit={submit}>
          <FileInput label={t('calendarUpload.file')} accept=".ics,.csv,.txt,.xlsx" value={file} onChange={choose} error={wrong || undefined} clearable
            clearButtonProps={{ 'aria-label': t('calendarUpload.other') }} />
          <Group>
            <Button type="submit" loading={looking.isPending}>{t('calendarUpload.look')}</Button>
            {!found && <Button variant="default" onClick={() => { choose(null); setOpen(false); }}>{t('calendarUpload.cancel')}</Button>}
          </Group>
          <p className={styles.templates}>
            {t('calendarUpload.templates')}: <a href="/v1/teacher/calendar/template?format=xlsx" download>{t('calendarUpload.templateXlsx')}</a> <a href="/v1/teacher/calendar/template?format=csv" download>{t('calendarUpload.templateCsv')}</a>
          </p>
        </form>
        {looking.isPending && <Loading sentence={t('calendarUpload.reading')} />}
        {looking.isError && <ProblemBox what={t('calendarUpload.failed')} error={looking.error} />}
        {saving.isError && <ProblemBox what={t('calendarUpload.saveFailed')} error={saving.error} />}
        {found && file && <CalendarUploadPreview found={found} file={file} saving={saving.isPending} onSave={() => saving.mutate(file)} onCancel={() => choose(null)} />}
      </Section>
    </div>
  );
}
