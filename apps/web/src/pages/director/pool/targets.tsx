import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pool, type TargetLine } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import styles from './pool.module.css';

type Asked = { what: 'target' | 'behind'; line: TargetLine };

/** What was set out for a school year, what came of it, and which venues are behind the figure. */
export function Targets({ onDone }: { onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const [year, setYear] = useState<number | undefined>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const targets = useQuery({ queryKey: ['targets', year], queryFn: () => pool.targets(year) });
  return (
    <Section title={t('venuePool.targets')} note={targets.data && t('venuePool.targetsNote', { year: String(targets.data.schoolYear) })}>
      <Await of={targets} rows={1}>
        {({ schoolYear, items }) => (
          <>
            <div className={parts.scroller}>
              <table className={`${parts.table} ${parts.stack}`}>
                <caption>{t('venuePool.targetsCaption', { year: String(schoolYear) })}</caption>
                <thead><tr>{(['stage', 'target', 'actual', 'rate'] as const).map((column) => <th key={column} scope="col">{t(`venuePool.${column}`)}</th>)}<th scope="col">{t('centreBookings.doing')}</th></tr></thead>
                <tbody>
                  {items.map((line) => (
                    <tr key={line.stage}>
                      <th scope="row">{t(`venuePool.targetStage.${line.stage}`)}</th>
                      <td data-label={t('venuePool.target')}>{line.target === null ? t('venuePool.noTarget') : t('unit.places', { n: line.target })}</td>
                      <td data-label={t('venuePool.actual')}><Button variant="subtle" px="xs" ml="-0.5rem" onClick={() => setAsked({ what: 'behind', line })}><span className="hidden-words">{t(`venuePool.targetStage.${line.stage}`)} {t('venuePool.actual')} </span>{t('unit.places', { n: line.actual })}</Button></td>
                      <td data-label={t('venuePool.rate')}>{line.target === null ? '–' : t('unit.percent', { n: String(Math.round((line.actual * 100) / line.target)) })}</td>
                      <td><Button variant="default" onClick={() => setAsked({ what: 'target', line })}>{t('venuePool.setTarget')}<span className="hidden-words"> {t(`venuePool.targetStage.${line.stage}`)}</span></Button></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Group mt="xs"><Button variant="default" onClick={() => setYear(schoolYear - 1)}>{t('venuePool.previousYear')}</Button><Button variant="default" onClick={() => setYear(schoolYear + 1)}>{t('venuePool.nextYear')}</Button></Group>
            {asked?.what === 'target' && <TargetDialog schoolYear={schoolYear} line={asked.line} onClose={() => setAsked(null)} onDone={onDone} />}
            {asked?.what === 'behind' && <BehindDialog schoolYear={schoolYear} line={asked.line} onClose={() => setAsked(null)} />}
          </>
        )}
      </Await>
    </Section>
  );
}

interface DialogProps { schoolYear: number; line: TargetLine; onClose: () => void }

function TargetDialog({ schoolYear, line, onClose, onDone }: DialogProps & { onDone: (sentence: string) => void }) {
  const t = useTranslations('venuePool');
  const queries = useQueryClient();
  const [value, setValue] = useState(line.target === null ? '' : String(line.target));
  const [wrong, setWrong] = useState('');
  const saving = useMutation({
    mutationFn: (target: number | null) => pool.setTarget(schoolYear, line.stage, target),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['targets'] }); onDone(t('targetSaved')); onClose(); },
    onError: (error) => { if (isProblem(error)) setWrong(error.byField()['target'] ?? ''); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const target = value.trim() === '' ? null : Number(value);
    if (target !== null && !Number.isInteger(target)) return setWrong(t('needNumber'));
    saving.mutate(target);
  };
  return (
    <Dialog title={t('setTargetTitle', { year: String(schoolYear), stage: t(`targetStage.${line.stage}`) })} open onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {saving.isError && <ProblemBox what={t('targetFailed')} error={saving.error} />}
        <TextInput inputMode="numeric" label={t('targetLabel')} description={t('targetHint')} value={value} error={wrong || undefined} onChange={(e) => { setWrong(''); setValue(e.currentTarget.value); }} />
        <Group mt="md"><Button type="submit" loading={saving.isPending}>{t('save')}</Button><Button variant="default" onClick={onClose}>{t('cancel')}</Button></Group>
      </form>
    </Dialog>
  );
}

function BehindDialog({ schoolYear, line, onClose }: DialogProps) {
  const t = useTranslations('venuePool');
  const { full } = useDays();
  const found = useQuery({ queryKey: ['discoveries', schoolYear, line.stage], queryFn: () => pool.discoveries(schoolYear, line.stage) });
  return (
    <Dialog title={t('behind', { stage: t(`targetStage.${line.stage}`), n: line.actual })} open onClose={onClose}>
      <Await of={found} rows={2}>
        {({ items }) => (items.length === 0 ? <p>{t('behindNone')}</p> : (
          <ul className={styles.list}>
            {items.map((each) => {
              const who = [each.foundBy && t(`finder.${each.foundBy}`), each.finderName, each.channel && t(`through.${each.channel}`)].filter(Boolean).join(' · ');
              return <li key={each.venueId}><Link to="/pool/$venueId" params={{ venueId: each.venueId }}>{each.name}</Link><div className={styles.soft}>{who ? t('reached', { day: full(each.reachedOn), who }) : full(each.reachedOn)}</div></li>;
            })}
          </ul>
        ))}
      </Await>
      <Group mt="md"><Button variant="default" onClick={onClose}>{t('close')}</Button></Group>
    </Dialog>
  );
}
