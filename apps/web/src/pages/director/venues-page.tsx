import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isJobField, JOB_FIELDS } from '../../api/job-fields.js';
import { centre } from '../../api/requests.js';
import type { Venue, VenuePage } from '../../api/types.js';
import { CLEARANCE_STATES, ClearanceBadge, clearanceStateOf } from '../../parts/clearance-badge.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { Page } from '../../parts/page.js';
import { Pager } from '../../parts/pager.js';
import parts from '../../parts/parts.module.css';
import { Await, Done, Empty } from '../../parts/states.js';
import { VenueLinksDialog } from './links-dialog.js';

const SIZE = 50;

export function VenuesPage() {
  const t = useTranslations();
  const navigate = useNavigate({ from: '/venues' });
  const state = clearanceStateOf(useSearch({ from: '/inside/venues' }).state);
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const [jobField, setJobField] = useState('');
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<Venue | null>(null);
  const [linked, setLinked] = useState<Venue | null>(null);
  const [done, setDone] = useState('');
  const filter = { ...(query ? { query } : {}), ...(isJobField(jobField) ? { jobField } : {}), ...(state ? { state } : {}), page, size: SIZE };
  const venues = useQuery({ queryKey: ['venues', filter], queryFn: () => centre.venues(filter), placeholderData: keepPreviousData });
  const setState = (to: string) => { setPage(1); void navigate({ search: to ? { state: to } : {}, replace: true }); };
  const find = (event: FormEvent) => { event.preventDefault(); setPage(1); setQuery(typed.trim()); };
  const clear = () => { setTyped(''); setQuery(''); setJobField(''); setState(''); };
  return (
    <Page title={t('venues.title')} lead={t('venues.lead')}>
      <Done>{done}</Done>
      <form className={parts.filters} role="search" onSubmit={find}>
        <TextInput label={t('venues.search')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
        <NativeSelect label={t('venues.field')} value={jobField} onChange={(e) => { setPage(1); setJobField(e.currentTarget.value); }}
          data={[{ value: '', label: t('venues.allFields') }, ...JOB_FIELDS.map((f) => ({ value: f, label: t(`field.${f}`) }))]} />
        <NativeSelect label={t('venues.state')} value={state ?? ''} onChange={(e) => setState(e.currentTarget.value)}
          data={[{ value: '', label: t('clearance.all') }, ...CLEARANCE_STATES.map((s) => ({ value: s, label: t(`clearance.${s}`) }))]} />
        <Button type="submit" variant="default">{t('venues.find')}</Button>
      </form>
      <Await of={venues}>
        {(data) => (data.items.length === 0
          ? <Empty action={<Button variant="default" onClick={clear}>{t('venues.clear')}</Button>}>{t('venues.none')}</Empty>
          : <><VenueTable venues={data} onInvite={setAsked} onLinks={setLinked} /><Pager {...data} onPage={setPage} /></>)}
      </Await>
      {asked && (
        <InviteDialog key={asked.id} title={t('invite.venueTitle', { venue: asked.name })} role="host" organisationId={asked.id}
          onClose={() => setAsked(null)} onDone={(email) => setDone(t('invite.venueDone', { email }))} />
      )}
      {linked && <VenueLinksDialog key={linked.id} id={linked.id} name={linked.name} onClose={() => setLinked(null)} />}
    </Page>
  );
}

function VenueTable({ venues, onInvite, onLinks }: { venues: VenuePage; onInvite: (venue: Venue) => void; onLinks: (venue: Venue) => void }) {
  const t = useTranslations();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('venues.caption')}. {t('page.total', { total: venues.total })}</caption>
        <thead>
          <tr><th scope="col">{t('venues.name')}</th><th scope="col">{t('venues.field')}</th><th scope="col">{t('venues.district')}</th><th scope="col">{t('venues.seats')}</th><th scope="col">{t('clearance.label')}</th><th scope="col">{t('centreBookings.doing')}</th></tr>
        </thead>
        <tbody>
          {venues.items.map((v) => (
            <tr key={v.id}>
              <th scope="row"><Link to="/pool/$venueId" params={{ venueId: v.id }}>{v.name}</Link></th>
              <td>{isJobField(v.jobField) ? t(`field.${v.jobField}`) : v.jobField}</td>
              <td>{v.district}</td>
              <td data-label={t('venues.seats')} className={parts.number}>{t('unit.students', { n: v.seats })}</td>
              <td>
                <ClearanceBadge state={v.clearance.state} until={v.clearance.validUntil} />{' '}
                {(v.clearance.state === 'expired' || v.clearance.state === 'never') && <Link to="/inspections" search={{ state: v.clearance.state }}>{t('venues.record')}<span className="hidden-words"> {v.name}</span></Link>}
              </td>
              <td><Button variant="default" onClick={() => onInvite(v)}>{t('schools.invite')}<span className="hidden-words"> {v.name}</span></Button> <Button variant="default" onClick={() => onLinks(v)}>{t('links.open')}<span className="hidden-words"> {v.name}</span></Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
