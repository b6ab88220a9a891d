import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { calendar, type CalendarEntry, type SchoolCalendar } from '../../api/calendar-requests.js';
import { Choices } from '../../parts/choices.js';
import { addDays, today } from '../../parts/days.js';
import { Page } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Done, Empty } from '../../parts/states.js';
import { CalendarUpload } from './calendar-upload.js';
import { EntryDialog } from './calendar/entry-dialog.js';
import { Month } from './calendar/month-list.js';
import { SourceStrip } from './calendar/source-strip.js';
import { blocks, entriesByMonth, type Term, termsOf, termToShow } from './calendar/terms.js';
import styles from './calendar/calendar.module.css';

/** The running school year lies within, and the first half of the next. */
const BACK = 366, AHEAD = 550;

export function CalendarPage() {
  const t = useTranslations();
  const from = addDays(today(), -BACK), until = addDays(today(), AHEAD);
  const queries = useQueryClient();
  const [done, setDone] = useState('');
  const known = useQuery({ queryKey: ['calendar', from], queryFn: () => calendar.list(from, until) });
  const tell = (what: string) => {
    setDone(what);
    void queries.invalidateQueries({ queryKey: ['calendar'] });
  };
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      <Done>{done}</Done>
      <CalendarUpload />
      <Await of={known}>{(data) => <Calendar known={data} onDone={tell} />}</Await>
    </Page>
  );
}

function Calendar({ known: { items, knownYears, schoolYear, gradeCount }, onDone }: { known: SchoolCalendar; onDone: (what: string) => void }) {
  const t = useTranslations();
  const terms = termsOf(schoolYear);
  const [chosen, setChosen] = useState(termToShow(terms, knownYears, items, today())?.key);
  const [edited, setEdited] = useState<CalendarEntry | 'new' | null>(null);
  const term = terms.find(({ key }) => key === chosen) ?? terms[0];
  const answering = useMutation({
    mutationFn: ({ entry, answer }: { entry: CalendarEntry; answer: 'keep' | 'follow' }) => calendar.answer(entry, answer),
    onSuccess: (_, { entry }) => onDone(t('calendar.done.answered', { name: entry.name })),
  });
  return (
    <>
      {answering.isError && <ProblemBox what={t('calendar.failed')} error={answering.error} />}
      <SourceStrip entries={items.filter(({ state }) => state === 'differs')} isBusy={answering.isPending} onAnswer={(entry, answer) => answering.mutate({ entry, answer })} />
      <div className={styles.ways}>
        {/* Every way in stands here: by hand, and from a file. */}
        {items.length > 0 && <Button onClick={() => setEdited('new')}>{t('calendar.add')}</Button>}
      </div>
      {items.length === 0
        ? <><Unknown year={schoolYear} /><Empty action={<Button onClick={() => setEdited('new')}>{t('calendar.addExams')}</Button>}>{t('calendar.empty')}</Empty></>
        : (
          <>
            <Choices legend={t('calendar.term')} value={term?.key} onChange={setChosen} options={terms.map(({ key, year, half }) => ({ value: key, label: t(`calendar.half${half}`, { year: String(year) }) }))} />
            {term && !knownYears.includes(term.year) && <Unknown year={term.year} />}
            {term && <TermView key={term.key} term={term} items={items} onEdit={setEdited} onDone={onDone} />}
          </>
        )}
      {edited && <EntryDialog entry={edited === 'new' ? undefined : edited} gradeCount={gradeCount} onClose={() => setEdited(null)} onDone={onDone} />}
    </>
  );
}

function Unknown({ year }: { year: number }) {
  const t = useTranslations();
  return <p className={styles.unknown}>{t('calendar.unknown', { year: String(year) })}</p>;
}

function TermView({ term, items, onEdit, onDone }: { term: Term; items: readonly CalendarEntry[]; onEdit: (entry: CalendarEntry) => void; onDone: (what: string) => void }) {
  const t = useTranslations();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const months = entriesByMonth(items, term);
  const proposed = [...months.values()].flat().filter(({ state }) => state === 'proposed');
  const right = proposed.filter(({ id }) => !wrong.has(id));
  const hidden = right.filter(({ kind }) => !blocks(kind)).length;
  const confirming = useMutation({
    mutationFn: () => calendar.confirmAll(right),
    onSuccess: ({ confirmed, left }) => onDone(left.length === 0 ? t('calendar.done.confirmed', { n: confirmed }) : t('calendar.done.confirmedSome', { n: confirmed, left: left.length })),
  });
  const mark = (id: string, isWrong: boolean) => setWrong((before) => {
    const after = new Set(before);
    if (isWrong) after.add(id);
    else after.delete(id);
    return after;
  });
  return (
    <>
      {proposed.length > 0 && (
        <section className={styles.confirm} aria-labelledby="calendar-confirm">
          <h2 id="calendar-confirm">{t('calendar.confirm.title', { n: proposed.length })}</h2>
          <p>{t('calendar.confirm.how')}</p>
          {confirming.isError && <ProblemBox what={t('calendar.failed')} error={confirming.error} />}
          <Button loading={confirming.isPending} disabled={right.length === 0} onClick={() => confirming.mutate()}>{right.length === proposed.length ? t('calendar.confirm.all', { n: right.length }) : t('calendar.confirm.rest', { n: right.length })}</Button>
          {hidden > 0 && <p className={styles.note}>{t('calendar.confirm.hidden', { n: hidden })}</p>}
        </section>
      )}
      <Legend />
      <div className={styles.months}>
        {[...months].map(([month, entries]) => <Month key={month} month={month} entries={entries} all={items} marking={{ wrong, onMark: mark, onEdit }} />)}
      </div>
    </>
  );
}

const LEGEND = ['exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day'] as const;

function Legend() {
  const t = useTranslations();
  return <p className={styles.legend} aria-hidden="true">{LEGEND.map((kind) => <span key={kind}><span className={styles.cell} data-kind={kind} />{t(`calendar.kinds.${kind}`)}</span>)}</p>;
}
