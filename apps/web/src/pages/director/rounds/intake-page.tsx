import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { CentreWish } from '../../../api/types.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import { Pager } from '../../../parts/pager.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import { takesWishes } from '../../teacher/wish/wish-door.js';
import { SheetUpload } from './sheet-upload.js';

const SIZE = 25;

/** Every wish of a season and how it came in, and the two ways besides the school's own form. */
export function IntakePage() {
  const t = useTranslations();
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId/wishes' });
  const { state } = useSearch({ from: '/inside/seasons/$seasonId/wishes' });
  const [page, setPage] = useState(1);
  const season = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  const wishes = useQuery({ queryKey: ['centre-wishes', seasonId, page], queryFn: () => centre.wishes(seasonId, { page, size: SIZE }), placeholderData: keepPreviousData });
  const telephone = season.data && takesWishes(season.data) && (
    <Button renderRoot={(props) => <Link to="/seasons/$seasonId/wishes/new" params={{ seasonId }} {...props} />}>{t('intake.telephoneButton')}</Button>
  );
  return (
    <Page title={t('intake.title')} lead={season.data?.title} aside={<Group>{telephone}<Link to="/seasons/$seasonId" params={{ seasonId }}>{t('intake.back')}</Link></Group>}>
      <Done>{state === 'entered' && t('intake.telephoneDone')}</Done>
      {season.data && season.data.state !== 'published' && <Section title={t('intake.sheet')} note={t('intake.sheetNote')}><SheetUpload seasonId={seasonId} /></Section>}
      <Section title={t('intake.total', { n: wishes.data?.total ?? 0 })}>
        <Await of={wishes}>
          {({ items, total, size }) => (items.length === 0 ? <Empty>{t('intake.empty')}</Empty> : (
            <>
              <div className={parts.scroller}>
                <table className={`${parts.table} ${parts.stack}`}>
                  <caption>{t('intake.caption')}</caption>
                  <thead><tr>{(['school', 'group', 'kind', 'days', 'when', 'sentBy'] as const).map((name) => <th key={name} scope="col">{t(`intake.${name}`)}</th>)}</tr></thead>
                  <tbody>{items.map((wish) => <WishRow key={wish.id} wish={wish} />)}</tbody>
                </table>
              </div>
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          ))}
        </Await>
      </Section>
    </Page>
  );
}

function WishRow({ wish }: { wish: CentreWish }) {
  const t = useTranslations();
  const { day, instant } = useDays();
  const group = wish.classLabel ? t('unit.klass', { grade: String(wish.grade), klass: wish.classLabel }) : t('unit.grade', { n: String(wish.grade) });
  return (
    <tr>
      <th scope="row">{wish.schoolName}</th>
      <td data-label={t('intake.group')}>{group} {t('unit.students', { n: wish.headcount })}</td>
      <td data-label={t('intake.kind')}>{t(`kind.names.${wish.kind}`)}</td>
      <td data-label={t('intake.days')}>{wish.rankedDays.map(day).join(', ')}</td>
      <td data-label={t('intake.when')}>{instant(wish.submittedAt)} {wish.isLate && <Badge tone="mid">{t('intake.late')}</Badge>}</td>
      <td data-label={t('intake.sentBy')}>{wish.channel === 'telephone' ? `${t('intake.telephone')} · ${t('intake.by', { name: wish.enteredBy ?? '' })}` : wish.channel === 'file' ? t('intake.file') : '–'}</td>
    </tr>
  );
}
