import { Button, Group } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
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
import { RankedDays } from './ranked-days.js';
import { StaleDialog } from './stale-dialog.js';
import { useWishForm } from './use-wish-form.js';
import { WeekList } from './week-list.js';
import styles from './wish.module.css';
import { draftOf, emptyWish, errorsByField, faultsOf, type FieldErrors, formOf } from './wish-form.js';

export function WishEditor({ season, wish }: { season: Season; wish: Wish | null }) {
  const t = useTranslations();
  const { day } = useDays();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const editing = useWishForm(`goreuge.wish.${wish?.id ?? season.id}`, () => (wish ? formOf(wish) : emptyWish()));
  const { form } = editing;
  const [version, setVersion] = useState(wish?.version ?? 0);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [theirs, setTheirs] = useState<Wish | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const days = useQuery({
    queryKey: ['school-days', season.id, form.grade],
    queryFn: () => teacher.days(season.id, Number(form.grade)),
    placeholderData: keepPreviousData,
  });
  const sending = useMutation({
    mutationFn: (asVersion: number) => {
      const draft = draftOf(form, season.id, wish);
      return wish ? teacher.changeWish(wish.id, asVersion, draft) : teacher.sendWish(draft);
    },
    onSuccess: async () => {
      editing.forget();
      await queries.invalidateQueries();
      await navigate({ to: '/wishes', search: { state: 'sent' } });
    },
    onError: (error) => {
      if (isProblem(error)) setErrors(errorsByField(error.byField()));
      setRefused((n) => n + 1);
    },
  });
  const fetchingTheirs = useMutation({ mutationFn: () => teacher.wish(wish?.id ?? '', language), onSuccess: setTheirs });
  const [refused, setRefused] = useState(0);
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
    else setRefused((n) => n + 1);
  };
  const set: typeof editing.set = (part) => {
    // What is being mended is no longer wrong until it is sent again.
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in part))));
    editing.set(part);
  };
  const parts = { form, set, errors };
  const stale = isProblem(sending.error, 412);
  return (
    <form noValidate onSubmit={submit}>
      {editing.restored && <Done>{t('wish.draft')}</Done>}
      <ErrorSummary errors={errors} boxRef={summary} />
      {stale && (
        <ProblemBox what={t('state.stale')} error={sending.error} wrong={[t('state.staleWhat')]} boxRef={summary}>
          <Button mt="sm" variant="default" loading={fetchingTheirs.isPending} onClick={() => fetchingTheirs.mutate()}>{t('state.seeNew')}</Button>
        </ProblemBox>
      )}
      {sending.isError && !stale && Object.keys(errors).length === 0 && <ProblemBox what={t('wish.failed')} error={sending.error} boxRef={summary} />}
      <Section title={t('wish.steps.group')}><GroupFields {...parts} /></Section>
      <Section title={t('wish.steps.interests')}><InterestFields {...parts} /></Section>
      <Section title={t('wish.steps.weeks')} note={t('wish.weeksHint')}>
        <RankedDays {...parts} />
        <Await of={days} sentence={t('wish.loading')}>{({ weeks }) => <WeekList weeks={weeks} {...parts} />}</Await>
      </Section>
      <Section title={t('wish.steps.conditions')}><ConditionFields {...parts} /></Section>
      <Group className={styles.submit}>
        <Button type="submit" size="lg" loading={sending.isPending}>{wish ? t('wish.save') : t('wish.submit')}</Button>
        <Link to="/wishes">{t('wish.back')}</Link>
      </Group>
      <StaleDialog mine={form} theirs={theirs} onClose={() => setTheirs(null)}
        onMine={() => { if (theirs) { setVersion(theirs.version); sending.mutate(theirs.version); } setTheirs(null); }}
        onTheirs={() => { if (theirs) { setVersion(theirs.version); editing.replace(formOf(theirs)); sending.reset(); } setTheirs(null); }} />
    </form>
  );
}
