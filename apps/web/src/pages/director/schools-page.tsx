import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centre } from '../../api/requests.js';
import type { School } from '../../api/types.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { Page, Section } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { Await, Done, Empty } from '../../parts/states.js';
import { CalendarOverviewSection } from './calendar-overview.js';
import { SchoolLinksDialog } from './links-dialog.js';

export function SchoolsPage() {
  const t = useTranslations();
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<School | null>(null);
  const [linked, setLinked] = useState<School | null>(null);
  const [done, setDone] = useState('');
  const schools = useQuery({ queryKey: ['schools'], queryFn: centre.schools });
  return (
    <Page title={t('schools.title')} lead={t('schools.lead')}>
      <Done>{done}</Done>
      <CalendarOverviewSection />
      <Section title={t('schools.caption')}><Await of={schools}>
        {({ items }) => {
          if (items.length === 0) return <Empty>{t('schools.empty')}</Empty>;
          const found = items.filter((s) => s.name.includes(query.trim()));
          return (
            <>
              <div className={parts.filters}><TextInput label={t('schools.find')} value={query} onChange={(e) => setQuery(e.currentTarget.value)} /></div>
              {found.length === 0 ? <p>{t('schools.none')}</p> : <SchoolTable schools={found} onInvite={setAsked} onLinks={setLinked} />}
            </>
          );
        }}
      </Await></Section>
      {asked && (
        <InviteDialog key={asked.id} title={t('schools.inviteTitle', { school: asked.name })} email={asked.contactEmail ?? ''} role="teacher" organisationId={asked.id}
          onClose={() => setAsked(null)} onDone={(email) => setDone(t('schools.done', { email }))} />
      )}
      {linked && <SchoolLinksDialog key={linked.id} id={linked.id} name={linked.name} onClose={() => setLinked(null)} />}
    </Page>
  );
}

function SchoolTable({ schools, onInvite, onLinks }: { schools: readonly School[]; onInvite: (school: School) => void; onLinks: (school: School) => void }) {
  const t = useTranslations();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('schools.caption')}. {t('page.total', { total: schools.length })}</caption>
        <thead><tr><th scope="col">{t('schools.name')}</th><th scope="col">{t('schools.district')}</th><th scope="col">{t('schools.contact')}</th><th scope="col">{t('centreBookings.doing')}</th></tr></thead>
        <tbody>
          {schools.map((s) => (
            <tr key={s.id}>
              <th scope="row">{s.name}</th>
              <td>{s.district}</td>
              <td>{[s.contactName, s.contactEmail].filter(Boolean).join(' · ')}</td>
              <td><Button variant="default" onClick={() => onInvite(s)}>{t('schools.invite')}<span className="hidden-words"> {s.name}</span></Button> <Button variant="default" onClick={() => onLinks(s)}>{t('links.open')}<span className="hidden-words"> {s.name}</span></Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
