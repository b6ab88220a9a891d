import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { centreResults, schoolResults } from '../../api/result-requests.js';
import { useDays } from '../days.js';
import { Section } from '../page.js';
import { ProblemBox } from '../problem-box.js';
import { Await } from '../states.js';
import styles from './visit.module.css';

/** Everything on record about the safety of the visit, on paper, in one click. */
export function SafetyFilesSection({ bookingId, isCentre }: { bookingId: string; isCentre: boolean }) {
  const t = useTranslations('safetyFiles');
  const { instant } = useDays();
  const requests = isCentre ? centreResults : schoolResults;
  const queries = useQueryClient();
  const key = ['safety-files', isCentre, bookingId];
  const files = useQuery({ queryKey: key, queryFn: () => requests.files(bookingId) });
  const making = useMutation({ mutationFn: () => requests.makeFile(bookingId), onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
  return (
    <Section title={t('title')} note={t('lead')} action={<Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>{t('make')}</Button>}>
      {making.isError && <ProblemBox what={t('failed')} error={making.error} />}
      <div className={styles.card}>
        <Await of={files} rows={1}>
          {({ items }) => (items.length === 0 ? <p>{t('none')}</p> : (
            <ul>{items.map(({ id, asOf, sha256 }) => <li key={id}><a href={requests.fileHref(bookingId, id)} download>{t('of', { when: instant(asOf) })}</a> <small>{t('digest', { digest: sha256.slice(0, 12) })}</small></li>)}</ul>
          ))}
        </Await>
      </div>
    </Section>
  );
}
