import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centreResults, schoolResults } from '../../api/result-requests.js';
import { today, useDays } from '../days.js';
import { Section } from '../page.js';
import { Await } from '../states.js';
import { ClassLinkBox } from './class-link-box.js';
import { ResultForm } from './result-form.js';
import styles from './visit.module.css';

/** The two-minute close of a visit: how many came, how it was, and a link for the class. */
export function ResultSection({ bookingId, isCentre, onDone }: { bookingId: string; isCentre: boolean; onDone: (sentence: string) => void }) {
  const t = useTranslations('result');
  const { day, instant } = useDays();
  const requests = isCentre ? centreResults : schoolResults;
  const query = useQuery({ queryKey: ['result', isCentre, bookingId], queryFn: () => requests.result(bookingId) });
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('title')}>
      <div className={styles.card}>
        <Await of={query} rows={1}>
          {(result) => (
            <>
              <p>{result.arrived === null ? t('cameNone') : t('came', { planned: result.planned, arrived: result.arrived })}</p>
              {result.enteredAt && result.enteredBy && <p>{t('entered', { when: instant(result.enteredAt) })} · {t(`enteredBy.${result.enteredBy}`)}</p>}
              {result.remarks && <p>{result.remarks}</p>}
              {result.booking.status === 'closed' && <p>{t('closed')}</p>}
              {result.mayEnter && result.version === 0 && <p>{t(result.dueOn < today() ? 'overdue' : 'due', { day: day(result.dueOn) })}</p>}
              {!result.mayEnter && result.booking.heldOn > today() && <p>{t('notYet')}</p>}
              {result.mayEnter && !isOpen && <Button variant={result.version === 0 ? 'filled' : 'default'} onClick={() => setOpen(true)}>{t(result.version === 0 ? 'enter' : 'correct')}</Button>}
              {result.mayEnter && isOpen && <ResultForm key={result.version} result={result} requests={requests} onDone={() => { setOpen(false); onDone(t('done')); }} />}
              {!isCentre && <ClassLinkBox result={result} />}
            </>
          )}
        </Await>
      </div>
    </Section>
  );
}
