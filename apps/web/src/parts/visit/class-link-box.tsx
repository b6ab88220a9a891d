import { Button, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { classLinks } from '../../api/result-requests.js';
import type { VisitResult } from '../../api/types.js';
import { ProblemBox } from '../problem-box.js';

/** One address for the whole class, to be read from a screen or a square. */
export function ClassLinkBox({ result: { booking, classLink } }: { result: VisitResult }) {
  const t = useTranslations('result');
  const queries = useQueryClient();
  const opening = useMutation({ mutationFn: () => classLinks.open(booking.id), onSuccess: () => queries.invalidateQueries({ queryKey: ['result'] }) });
  return (
    <>
      <Title order={3} mt="md">{t('classTitle')}</Title>
      <p>{t('classLead')}</p>
      {opening.isError && <ProblemBox what={t('classFailed')} error={opening.error} />}
      {classLink ? (
        <>
          <p><a href={classLink.href}>{classLink.href}</a></p>
          <img src={classLink.qrHref} alt={t('classQr')} width={168} height={168} />
          <p>{t('classAnswers', { n: classLink.answers })}</p>
        </>
      ) : <Button variant="default" loading={opening.isPending} onClick={() => opening.mutate()}>{t('classOpen')}</Button>}
    </>
  );
}
