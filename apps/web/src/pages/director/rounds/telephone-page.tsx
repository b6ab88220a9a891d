import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../../api/requests.js';
import type { Season } from '../../../api/types.js';
import { Page } from '../../../parts/page.js';
import { Await } from '../../../parts/states.js';
import type { WishDoor } from '../../teacher/wish/wish-door.js';
import { WishEditor } from '../../teacher/wish/wish-editor.js';

const doorOf = (season: Season, schoolId: string): WishDoor => ({
  key: schoolId,
  days: (grade) => centre.daysOf(season.id, schoolId, grade),
  outlook: (question) => centre.outlookOf(season.id, schoolId, question),
  send: ({ seasonId: _season, ...wish }) => centre.enterWish(season.id, { ...wish, schoolId }),
});

/** A school told its wish on the telephone: the same form, at the centre's door. */
export function TelephonePage() {
  const t = useTranslations();
  const { seasonId } = useParams({ from: '/inside/seasons/$seasonId/wishes/new' });
  const [schoolId, setSchoolId] = useState('');
  const season = useQuery({ queryKey: ['season', seasonId], queryFn: () => centre.season(seasonId) });
  const schools = useQuery({ queryKey: ['schools'], queryFn: centre.schools });
  return (
    <Page title={t('intake.telephoneTitle')} lead={t('intake.telephoneLead')}>
      <Await of={schools}>
        {({ items }) => (
          <NativeSelect label={t('intake.pick')} value={schoolId} maw="24rem" mb="md" onChange={(e) => setSchoolId(e.currentTarget.value)}
            data={[{ value: '', label: '–' }, ...items.map(({ id, name }) => ({ value: id, label: name }))]} />
        )}
      </Await>
      {schoolId && <Await of={season}>{(known) => <Telephone key={schoolId} season={known} schoolId={schoolId} />}</Await>}
    </Page>
  );
}

function Telephone({ season, schoolId }: { season: Season; schoolId: string }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const door = useMemo(() => doorOf(season, schoolId), [season, schoolId]);
  const params = { seasonId: season.id };
  return (
    <WishEditor season={season} wish={null} door={door} back={<Link to="/seasons/$seasonId/wishes" params={params}>{t('intake.link')}</Link>}
      onSent={() => navigate({ to: '/seasons/$seasonId/wishes', params, search: { state: 'entered' } })} />
  );
}
