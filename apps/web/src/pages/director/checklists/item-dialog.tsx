import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Checklist, ChecklistItem } from '../../../api/checklist-requests.js';
import { JOB_FIELDS } from '../../../api/job-fields.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import styles from './checklists.module.css';
import { CATEGORIES, nextCode, withItem } from './draft-items.js';
import { RISKS } from './validity-months.js';

const LONGEST = 300;

/** One item of the draft, new (`was` null) or changed; saved with the whole draft, which the API judges as a whole. */
export function ItemDialog({ items, was, save, onClose, onKept }: {
  items: readonly ChecklistItem[]; was: ChecklistItem | null; save: (items: ChecklistItem[]) => Promise<Checklist>; onClose: () => void; onKept: (draft: Checklist, code: string) => void;
}) {
  const t = useTranslations();
  const [item, setItem] = useState<ChecklistItem>(was ?? { code: nextCode(items, 'facility'), category: 'facility', textKo: '', textEn: '', critical: false, everywhere: false, riskBands: [], jobFields: [] });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const set = (change: Partial<ChecklistItem>) => { setWrong({}); setItem({ ...item, ...change }); };
  const kept = { ...item, code: item.code.trim().toUpperCase(), textKo: item.textKo.trim(), textEn: item.textEn.trim() };
  const next = withItem(items, kept, was);
  const saving = useMutation({
    mutationFn: () => save(next.items),
    onSuccess: (now) => { onKept(now, kept.code); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()); },
  });
  const fault = (field: 'code' | 'textKo' | 'textEn') => wrong[`items.${next.at}.${field}`];
  const submit = (event: FormEvent) => { event.preventDefault(); saving.mutate(); };
  const chosen = <T extends string>(values: readonly T[], value: T, on: boolean): T[] => (on ? [...values, value] : values.filter((each) => each !== value));
  const setCategory = (value: string) => {
    const category = CATEGORIES.find((each) => each === value) ?? 'facility';
    set({ category, ...(was ? {} : { code: nextCode(items, category) }) });
  };
  return (
    <Dialog title={was ? t('checklists.changeTitle', { code: was.code }) : t('checklists.addTitle')} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {saving.isError && <ProblemBox what={t('checklists.saveFailed')} error={saving.error} />}
          <NativeSelect label={t('checklists.group')} value={item.category} onChange={(e) => setCategory(e.currentTarget.value)} data={CATEGORIES.map((value) => ({ value, label: t(`checklists.category.${value}`) }))} />
          <TextInput label={t('checklists.code')} description={t('checklists.codeHint')} maxLength={3} value={item.code} error={fault('code')} onChange={(e) => set({ code: e.currentTarget.value })} />
          <Textarea autosize label={t('checklists.textKo')} maxLength={LONGEST} value={item.textKo} error={fault('textKo')} onChange={(e) => set({ textKo: e.currentTarget.value })} />
          <Textarea autosize label={t('checklists.textEn')} maxLength={LONGEST} value={item.textEn} error={fault('textEn')} onChange={(e) => set({ textEn: e.currentTarget.value })} />
          <Checkbox label={t('checklists.criticalHint')} checked={item.critical} onChange={(e) => set({ critical: e.currentTarget.checked })} />
          <Checkbox label={t('checklists.everywhereHint')} checked={item.everywhere} onChange={(e) => set({ everywhere: e.currentTarget.checked })} />
          <fieldset className={styles.checks}>
            <legend>{t('checklists.risks')}</legend>
            {RISKS.map((band) => <Checkbox key={band} label={t(`checklists.risk.${band}`)} checked={item.riskBands.includes(band)} onChange={(e) => set({ riskBands: chosen(item.riskBands, band, e.currentTarget.checked) })} />)}
          </fieldset>
          <fieldset className={styles.checks}>
            <legend>{t('checklists.fields')}</legend>
            {JOB_FIELDS.map((field) => <Checkbox key={field} label={t(`field.${field}`)} checked={item.jobFields.includes(field)} onChange={(e) => set({ jobFields: chosen(item.jobFields, field, e.currentTarget.checked) })} />)}
          </fieldset>
          <Group><Button type="submit" loading={saving.isPending}>{t('checklists.save')}</Button><Button variant="default" onClick={onClose}>{t('checklists.cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
