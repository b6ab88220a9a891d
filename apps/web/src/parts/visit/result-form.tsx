import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { once } from '../../api/client.js';
import type { ResultRequests } from '../../api/result-requests.js';
import type { ResultDraft, VisitResult } from '../../api/types.js';
import { Choices } from '../choices.js';
import { ProblemBox } from '../problem-box.js';
import styles from './visit.module.css';

const ITEMS = ['satisfied', 'helpful', 'recommend'] as const;
type Item = (typeof ITEMS)[number];
const MARKS = ['1', '2', '3', '4', '5'] as const;
type Mark = (typeof MARKS)[number];

/** The form as it is shown: sent twice its answer counts once. */
const freshFormId = (): string => once()['Idempotency-Key'].replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

/** Head-counts, three marks and a remark. The numbers are checked here as the server checks them. */
export function ResultForm({ result, requests, onDone }: { result: VisitResult; requests: Pick<ResultRequests, 'enter'>; onDone: () => void }) {
  const t = useTranslations('result');
  const queries = useQueryClient();
  const { planned, countedBy } = result;
  const [arrived, setArrived] = useState<number | string>(result.arrived ?? '');
  const [absent, setAbsent] = useState<number | string>(result.absent ?? '');
  const [marks, setMarks] = useState<Partial<Record<Item, Mark>>>({});
  const [words, setWords] = useState({ correction: '', concern: '', remarks: result.remarks ?? '' });
  const [formId] = useState(freshFormId);
  const [wrong, setWrong] = useState<string[]>([]);
  const sending = useMutation({
    mutationFn: (body: ResultDraft) => requests.enter(result.booking.id, result.version, body),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(); },
  });
  const differs = result.arrived !== null && arrived !== result.arrived;
  const write = (key: keyof typeof words) => (event: { currentTarget: { value: string } }) => { const { value } = event.currentTarget; setWords((before) => ({ ...before, [key]: value })); };

  function send(event: FormEvent): void {
    event.preventDefault();
    const given = ITEMS.filter((item) => marks[item]).length, faults: string[] = [];
    if (typeof arrived !== 'number' || typeof absent !== 'number') faults.push(t('needCounts'));
    else if (absent !== Math.max(0, planned - arrived)) faults.push(t('wrongSum', { planned, arrived, absent: Math.max(0, planned - arrived) }));
    if (!result.teacherAnswered && (given > 0 || words.concern.trim() !== '') && given < ITEMS.length) faults.push(t('needMarks'));
    setWrong(faults);
    if (faults.length > 0 || typeof arrived !== 'number' || typeof absent !== 'number') return;
    const { satisfied, helpful, recommend } = marks;
    sending.mutate({
      arrived, absent, ...(words.remarks.trim() && { remarks: words.remarks.trim() }), ...(differs && words.correction.trim() && { correction: words.correction.trim() }),
      ...(satisfied && helpful && recommend && { satisfaction: { formId, satisfied: Number(satisfied), helpful: Number(helpful), recommend: Number(recommend), ...(words.concern.trim() && { concern: words.concern.trim() }) } }),
    });
  }

  return (
    <form onSubmit={send} noValidate className={styles.resultForm}>
      {(wrong.length > 0 || sending.isError) && <ProblemBox what={t('failed')} error={sending.error} {...(wrong.length > 0 && { wrong })} />}
      <NumberInput label={t('arrived')} description={t('planned', { n: planned })} value={arrived} onChange={setArrived} min={0} max={510} allowDecimal={false} allowNegative={false} />
      <NumberInput label={t('absent')} value={absent} onChange={setAbsent} min={0} max={500} allowDecimal={false} allowNegative={false} />
      {differs && countedBy && <TextInput label={t('correction')} description={t('correctionHint', { who: t(`side.${countedBy}`), n: result.arrived ?? 0 })} value={words.correction} onChange={write('correction')} maxLength={200} />}
      {!result.teacherAnswered && (
        <>
          <p>{t('scale')}</p>
          {ITEMS.map((item) => <Choices key={item} legend={t(`items.${item}`)} options={MARKS.map((value) => ({ value, label: t('mark', { n: Number(value) }) }))} value={marks[item]} onChange={(value) => setMarks((before) => ({ ...before, [item]: value }))} />)}
          <Textarea label={t('concern')} description={t('concernHint')} value={words.concern} onChange={write('concern')} maxLength={500} autosize minRows={2} />
        </>
      )}
      <Textarea label={t('remarks')} value={words.remarks} onChange={write('remarks')} maxLength={1000} autosize minRows={2} />
      <Button type="submit" loading={sending.isPending}>{t('send')}</Button>
    </form>
  );
}
