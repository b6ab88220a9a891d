import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ContactDraft, type VenueRecord, venueRecords } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { today, useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Empty } from '../../../parts/states.js';
import styles from './pool.module.css';
import type { Kept } from './record-page.js';

const KINDS = ['phone', 'email', 'visit', 'meeting'] as const satisfies readonly ContactDraft['kind'][];

/** Calls, mails, visits and meetings; they stay as they were written. */
export function Contacts({ record, onKept }: { record: VenueRecord; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const { full } = useDays();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={t('tab.contacts')} action={<Button variant="default" onClick={() => setAsked(true)}>{t('addContact')}</Button>}>
      {record.contacts.length === 0 ? <Empty>{t('noContacts')}</Empty> : (
        <ul className={styles.list}>
          {record.contacts.map((c) => (
            <li key={c.id}>
              <strong>{full(c.heldOn)} · {t(`kind.${c.kind}`)}</strong>{c.people && <> · {c.people}</>}
              <div>{c.summary}</div>
              {c.recordedBy && <div className={styles.soft}>{t('recordedBy', { who: c.recordedBy })}</div>}
            </li>
          ))}
        </ul>
      )}
      {asked && <ContactDialog record={record} onClose={() => setAsked(false)} onKept={onKept} />}
    </Section>
  );
}

function ContactDialog({ record, onClose, onKept }: { record: VenueRecord; onClose: () => void; onKept: Kept }) {
  const t = useTranslations('venueRecord');
  const [kind, setKind] = useState<ContactDraft['kind']>('phone');
  const [heldOn, setDay] = useState(today());
  const [people, setPeople] = useState('');
  const [summary, setSummary] = useState('');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const saving = useMutation({
    mutationFn: () => venueRecords.addContact(record.id, { kind, heldOn, people: people.trim() || null, summary: summary.trim() }),
    onSuccess: (now) => { onKept(now, t('contactSaved')); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); if (summary.trim()) saving.mutate(); else setWrong({ summary: t('needSummary') }); };
  return (
    <Dialog title={t('contactTitle')} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {saving.isError && <ProblemBox what={t('failed')} error={saving.error} />}
          <NativeSelect label={t('contactKind')} value={kind} onChange={(e) => setKind(KINDS.find((each) => each === e.currentTarget.value) ?? 'phone')} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          <TextInput type="date" max={today()} label={t('heldOn')} value={heldOn} error={wrong['heldOn']} onChange={(e) => setDay(e.currentTarget.value)} />
          <TextInput label={t('who')} maxLength={200} value={people} onChange={(e) => setPeople(e.currentTarget.value)} />
          <Textarea label={t('summary')} maxLength={1000} value={summary} error={wrong['summary']} onChange={(e) => setSummary(e.currentTarget.value)} />
          <Group><Button type="submit" loading={saving.isPending}>{t('addContact')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
