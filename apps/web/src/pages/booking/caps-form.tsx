import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeBookingCaps } from '../../api/booking-requests.js';
import type { KeptBookingCaps } from '../../api/types.js';
import { ProblemBox } from '../../parts/problem-box.js';
import styles from './booking.module.css';

const CAPS = ['perSchoolAndTerm', 'perWeek'] as const;
const capOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** How many students may go out at most; an empty field is no cap. */
export function CapsForm({ kept, onSaved }: { kept: KeptBookingCaps; onSaved: () => void }) {
  const t = useTranslations('deadlines');
  const queries = useQueryClient();
  const [texts, setTexts] = useState({ perSchoolAndTerm: String(kept.perSchoolAndTerm ?? ''), perWeek: String(kept.perWeek ?? '') });
  const [isTried, setTried] = useState(false);
  const caps = { perSchoolAndTerm: capOf(texts.perSchoolAndTerm), perWeek: capOf(texts.perWeek) };
  const isBad = (cap: number | null) => cap !== null && (!Number.isInteger(cap) || cap < 1);
  const saving = useMutation({
    mutationFn: () => changeBookingCaps(kept.version, caps),
    onSuccess: async () => { onSaved(); await queries.invalidateQueries({ queryKey: ['booking-caps'] }); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!CAPS.some((name) => isBad(caps[name]))) saving.mutate();
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {saving.isError && <ProblemBox what={t('caps.failed')} error={saving.error} />}
      {CAPS.map((name) => (
        <TextInput key={name} label={t(`caps.${name}`)} inputMode="numeric" value={texts[name]} error={isTried && isBad(caps[name]) ? t('number') : undefined}
          onChange={(e) => setTexts({ ...texts, [name]: e.currentTarget.value })} />
      ))}
      <div><Button type="submit" loading={saving.isPending}>{t('caps.save')}</Button></div>
    </form>
  );
}
