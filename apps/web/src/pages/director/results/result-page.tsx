import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { centreResults, resultRegister } from '../../../api/result-requests.js';
import { BookingBadge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';

/** Everything said about one visit. Answers of students stand by themselves. */
export function ResultPage() {
  const t = useTranslations('results');
  const s = useTranslations('result');
  const { day } = useDays();
  const queries = useQueryClient();
  const { bookingId } = useParams({ from: '/inside/results/$bookingId' });
  const query = useQuery({ queryKey: ['result', true, bookingId], queryFn: () => centreResults.result(bookingId) });
  const reopening = useMutation({ mutationFn: (version: number) => resultRegister.reopen(bookingId, version), onSuccess: () => queries.invalidateQueries() });
  const booking = query.data?.booking;
  return (
    <Page title={booking ? t('one', { school: booking.schoolName, venue: booking.venueName }) : t('title')} tabTitle={t('title')}>
      <p><Link to="/results">{t('back')}</Link></p>
      {reopening.isError && <ProblemBox what={t('reopenFailed')} error={reopening.error} />}
      <Await of={query} what={t('failed')}>
        {(result) => (
          <>
            <p>{day(result.booking.heldOn)} · <BookingBadge status={result.booking.status} /></p>
            <p>{result.arrived === null ? s('cameNone') : s('came', { planned: result.planned, arrived: result.arrived })}</p>
            <p><Link to="/visits/$visitId" params={{ visitId: bookingId }}>{t('sheet')}</Link></p>
            {result.booking.status === 'closed' && <Button variant="default" loading={reopening.isPending} onClick={() => reopening.mutate(result.booking.version)}>{t('reopen')}</Button>}
            <Section title={t('remarks')}><p style={{ whiteSpace: 'pre-line' }}>{result.remarks ?? t('noRemarks')}</p></Section>
            <Section title={t('hostReturn')}>
              <p>{result.hostReturn ? t(`againWords.${result.hostReturn.answer}`) : t('noReturn')}{result.hostReturn?.terms && `: ${result.hostReturn.terms}`}</p>
            </Section>
            <Section title={t('answers')}>
              {result.answers.length === 0 ? <p>{t('noAnswers')}</p> : (
                <ul className={parts.cards} style={{ listStyle: 'none', padding: 0 }}>
                  {result.answers.map((answer, index) => (
                    <li key={index} className={parts.card}>
                      <strong>{t(`audience.${answer.audience}`)}</strong> {(['satisfied', 'helpful', 'recommend'] as const).map((item) => `${t(`items.${item}`)} ${answer[item]}`).join(' · ')}
                      {answer.concern && <p style={{ whiteSpace: 'pre-line' }}><strong>{t('concern')}</strong> {answer.concern}</p>}
                      {answer.comment && <p style={{ whiteSpace: 'pre-line' }}>{answer.comment}</p>}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}
