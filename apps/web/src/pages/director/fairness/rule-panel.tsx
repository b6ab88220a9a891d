import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { FairnessRule, Ledger } from '../../../api/types.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import director from '../director.module.css';
import season from '../season/season.module.css';
import { points } from '../../../parts/points.js';

const PARTS = ['share', 'decay', 'cap'] as const;
type Fields = Record<(typeof PARTS)[number], string>;

const isHundred = (text: string): boolean => text.trim() !== '' && Number(text) >= 0 && Number(text) <= 100;
const ruleOf = (fields: Fields): FairnessRule => ({ share: Number(fields.share) / 100, decay: Number(fields.decay) / 100, cap: Number(fields.cap) / 100 });

/** The rule as a sentence with a real school's numbers; the same three numbers to try, and to set. */
export function RulePanel({ ledger, onChange, onSaved }: { ledger: Ledger; onChange: () => void; onSaved: () => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const [trying, setTrying] = useState(false);
  const form = useForm<Fields>({
    initialValues: { share: points(ledger.share), decay: points(ledger.decay), cap: points(ledger.cap) }, validateInputOnChange: true,
    validate: { share: (v) => (isHundred(v) ? null : t('fairness.wrong')), decay: (v) => (isHundred(v) ? null : t('fairness.wrong')), cap: (v) => (isHundred(v) ? null : t('fairness.wrong')) },
  });
  const saving = useMutation({
    mutationFn: (rule: FairnessRule) => centre.changeFairness(ledger.version, rule),
    onSuccess: async () => { onSaved(); await queries.invalidateQueries({ queryKey: ['fairness'] }); },
  });
  const isWritten = PARTS.every((part) => isHundred(form.values[part])), rule = isWritten ? ruleOf(form.values) : ledger;
  const isSame = PARTS.every((part) => Math.abs(rule[part] - ledger[part]) < 1e-9);
  return (
    <section className={season.panel} aria-labelledby="fairness-rule">
      <h2 id="fairness-rule">{t('fairness.rule')}</h2>
      <p>{t('fairness.sentence', { share: points(rule.share), decay: points(rule.decay), cap: points(rule.cap) })}</p>
      <Example ledger={ledger} rule={rule} />
      {!trying && <div><Button variant="default" onClick={() => { onChange(); setTrying(true); }}>{t('fairness.change')}</Button></div>}
      {trying && (
        <form noValidate onSubmit={form.onSubmit((fields) => saving.mutate(ruleOf(fields)))} className={season.panel}>
          {saving.isError && <ProblemBox what={t('fairness.saveFailed')} error={saving.error} onAgain={() => { saving.reset(); void queries.invalidateQueries({ queryKey: ['fairness'] }); }} />}
          <div className={director.two}>
            {PARTS.map((part) => <TextInput key={part} inputMode="decimal" label={t(`fairness.${part}`)} description={t(part === 'cap' ? 'fairness.points' : 'fairness.percent')} {...form.getInputProps(part)} />)}
          </div>
          {isWritten && !isSame && <Preview rule={rule} />}
          <div className={parts.actions}>
            <Button type="submit" disabled={isSame || !isWritten} loading={saving.isPending}>{t('fairness.save')}</Button>
            {isSame && <span>{t('fairness.same')}</span>}
          </div>
        </form>
      )}
    </section>
  );
}

/** The school that came off worst in the latest season: the rule's arithmetic in today's numbers. */
function Example({ ledger, rule }: { ledger: Ledger; rule: FairnessRule }) {
  const t = useTranslations();
  const latest = ledger.seasons[0], mean = latest?.mean.satisfaction;
  const line = latest?.lines.filter(({ satisfaction }) => satisfaction !== null).sort((a, b) => a.satisfaction! - b.satisfaction!)[0];
  if (!line || mean == null) return null;
  const owed = Math.max(0, rule.decay * line.earlier + rule.share * (mean - line.satisfaction!)), credit = Math.min(rule.cap, owed);
  return (
    <p>
      {t(owed > rule.cap ? 'fairness.exampleCapped' : 'fairness.example', {
        school: line.schoolName, own: points(line.satisfaction), mean: points(mean), earlier: points(line.earlier), credit: points(credit), owed: points(owed), decay: String(rule.decay), share: String(rule.share),
      })}{' '}{t('fairness.exampleNone')}
    </p>
  );
}

function Preview({ rule: { share, decay, cap } }: { rule: FairnessRule }) {
  const t = useTranslations();
  const preview = useQuery({ queryKey: ['fairness', 'preview', share, decay, cap], queryFn: () => centre.previewFairness({ share, decay, cap }), placeholderData: (before) => before });
  return (
    <Await of={preview}>
      {({ seasonTitle, lines }) => (lines.length === 0 ? null : (
        <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('fairness.preview')}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('fairness.preview')}. {t('fairness.previewNote', { title: seasonTitle ?? '' })}</caption>
            <thead>
              <tr><th scope="col">{t('fairness.school')}</th><th scope="col">{t('fairness.satisfaction')}</th><th scope="col">{t('fairness.now')}</th><th scope="col">{t('fairness.then')}</th></tr>
            </thead>
            <tbody>
              {lines.filter(({ now, then }) => now > 0 || then > 0).map((line) => (
                <tr key={line.schoolId}><th scope="row">{line.schoolName}</th><td data-label={t('fairness.satisfaction')}>{points(line.satisfaction)}</td><td data-label={t('fairness.now')}>{points(line.now)}</td><td data-label={t('fairness.then')}><strong>{points(line.then)}</strong></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Await>
  );
}
