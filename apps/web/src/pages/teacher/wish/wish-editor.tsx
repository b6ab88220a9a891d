import { Button, Group } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { teacher } from '../../../api/requests.js';
import type { Season, Wish } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done } from '../../../parts/states.js';
import { useLanguage } from '../../../words/language.js';
import { ConditionFields } from './condition-fields.js';
import { ErrorSummary } from './error-summary.js';
import { GroupFields } from './group-fields.js';
import { InterestFields } from './interest-fields.js';
import { KindFields } from './kind-fields.js';
import { OutlookBox } from './outlook-box.js';
import { RankedDays } from './ranked-days.js';
import { StaleDialog } from './stale-dialog.js';
import { Step } from './steps.js';
import { useWishForm } from './use-wish-form.js';
import { WeekList } from './week-list.js';
import { WishCheck } from './wish-check.js';
import type { WishDoor } from './wish-door.js';
import styles from './wish.module.css';
import { draftOf, emptyWish, errorsByField, faultsOf, type FieldErrors, formOf, type SentWish, STEP_OF } from './wish-form.js';

/** Writes or changes a wish in four steps. `start`: a wish of last year to begin with. */
export function WishEditor({ season, wish, start, door, back, onSent }: {
  season: Season; wish: Wish | null; start?: SentWish & { fromWishId: string }; door: WishDoor; back: ReactNode; onSent: () => Promise<unknown>;
}) {
  const t = useTranslations();
  const { day } = useDays();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const before = wish ?? start ?? null;
  const first = () => (before ? formOf(before) : emptyWish());
  const editing = useWishForm(`goreuge.wish.${door.key}.${wish?.id ?? `${season.id}.${start?.fromWishId ?? ''}`}`, first);
  const { form } = editing;
  const [step, setStep] = useState(1);
  const [version, setVersion] = useState(wish?.version ?? 0);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [theirs, setTheirs] = useState<Wish | null>(null);
  const [refused, setRefused] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const days = useQuery({ queryKey: ['school-days', season.id, door.key, form.grade], queryFn: () => door.days(Number(form.grade)), placeholderData: keepPreviousData });
  const refuse = (faults: FieldErrors) => {
    setErrors(faults);
    const steps = Object.keys(faults).map((field) => STEP_OF[field as keyof FieldErrors]);
    if (steps.length > 0) setStep(Math.min(...steps));
    setRefused((n) => n + 1);
  };
  const sending = useMutation({
    mutationFn: (asVersion: number) => {
      const draft = draftOf(form, season.id, before);
      return wish ? teacher.changeWish(wish.id, asVersion, draft) : door.send(draft);
    },
    onSuccess: async () => {
      editing.forget();
      await queries.invalidateQueries();
      await onSent();
    },
    onError: (error) => refuse(isProblem(error) ? errorsByField(error.byField()) : {}),
  });
  const fetchingTheirs = useMutation({ mutationFn: () => teacher.wish(wish?.id ?? '', language), onSuccess: setTheirs });
  useEffect(() => {
    if (refused > 0) summary.current?.focus();
  }, [refused]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.reset();
    const faults = faultsOf(form, days.data?.weeks ?? [], {
      headcount: t('wish.error.headcount'), klass: t('wish.error.klass'), interests: t('wish.error.interests'), rankedDays: t('wish.error.rankedDays'),
      bands: t('wish.error.bands'), accessible: t('wish.error.accessible'), unavailableDay: (d) => t('wish.error.unavailableDay', { day: day(d), grade: form.grade }),
    });
    setErrors(faults);
    if (Object.keys(faults).length === 0) sending.mutate(version);
    else refuse(faults);
  };
  const set: typeof editing.set = (part) => {
    // What is being mended is no longer wrong until it is sent again.
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))));
    editing.set(part);
  };
  const parts = { form, set, errors };
  const stale = isProblem(sending.error, 412);
  return (
    <form noValidate onSubmit={submit} className={styles.editor}>
      {editing.restored && <Done>{t('wish.draft')} <Button variant="subtle" size="compact-md" onClick={() => { editing.forget(); editing.replace(first()); }}>{t('autosave.fresh')}</Button></Done>}
      <ErrorSummary errors={errors} boxRef={summary} />
      {stale && (
        <ProblemBox what={t('state.stale')} error={sending.error} wrong={[t('state.staleWhat')]} boxRef={summary}>
          <Button mt="sm" variant="default" loading={fetchingTheirs.isPending} onClick={() => fetchingTheirs.mutate()}>{t('state.seeNew')}</Button>
        </ProblemBox>
      )}
      {sending.isError && !stale && Object.keys(errors).length === 0 && <ProblemBox what={t('wish.failed')} error={sending.error} boxRef={summary} />}
      <Step n={1} current={step} onGo={setStep}><Section title={t('wish.steps.group')}><GroupFields {...parts} /></Section></Step>
      <Step n={2} current={step} onGo={setStep}>
        <Section title={t('wish.steps.interests')}><KindFields {...parts} /><InterestFields {...parts} /><ConditionFields {...parts} /></Section>
      </Step>
      <Step n={3} current={step} onGo={setStep}>
        <Section title={t('wish.steps.weeks')} note={t('wish.weeksHint')}>
          <RankedDays {...parts} />
          <OutlookBox season={season} door={door} wishId={wish?.id} {...parts} />
          <Await of={days} sentence={t('wish.loading')}>{({ weeks }) => <WeekList weeks={weeks} {...parts} />}</Await>
        </Section>
      </Step>
      <Step n={4} current={step} onGo={setStep}>
        <Section title={t('steps.check')}>
          <WishCheck form={form} onStep={setStep} />
          <Group className={styles.submit}>
            <Button type="submit" size="lg" loading={sending.isPending}>{wish ? t('wish.save') : t('wish.submit')}</Button>
            {back}
          </Group>
        </Section>
      </Step>
      {editing.savedAt && <p className={styles.saved}>{t('autosave.at', { time: editing.savedAt })}</p>}
      <StaleDialog mine={form} theirs={theirs} onClose={() => setTheirs(null)}
        onMine={() => { if (theirs) { setVersion(theirs.version); sending.mutate(theirs.version); } setTheirs(null); }}
        onTheirs={() => { if (theirs) { setVersion(theirs.version); editing.replace(formOf(theirs)); sending.reset(); } setTheirs(null); }} />
    </form>
  );
}

/** The way back to the list. */
export function BackToWishes() {
  const t = useTranslations();
  return <Link to="/wishes">{t('wish.back')}</Link>;
}
