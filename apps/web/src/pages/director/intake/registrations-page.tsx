import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { registrations, type RegistrationState } from '../../../api/intake-requests.js';
import { useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import { Pager } from '../../../parts/pager.js';
import parts from '../../../parts/parts.module.css';
import { Await, Done, Empty } from '../../../parts/states.js';
import { EnterDialog } from './enter-dialog.js';
import { FormLinks } from './form-links.js';

const STATES = ['received', 'approved', 'declined'] as const satisfies readonly RegistrationState[];
const SIZE = 50;

/** Who offered to receive students. */
export function RegistrationsPage() {
  const t = useTranslations();
  const { full } = useDays();
  const navigate = useNavigate({ from: '/registrations' });
  const state = STATES.find((each) => each === useSearch({ from: '/inside/registrations' }).state);
  const [page, setPage] = useState(1);
  const [isEntering, setIsEntering] = useState(false);
  const [done, setDone] = useState('');
  const found = useQuery({ queryKey: ['registrations', state, page], queryFn: () => registrations.list({ ...(state ? { state } : {}), page, size: SIZE }), placeholderData: keepPreviousData });
  return (
    <Page title={t('registrations.title')} lead={t('registrations.lead')} aside={<Button onClick={() => setIsEntering(true)}>{t('registrations.enter')}</Button>}>
      <Done>{done}</Done>
      <div className={parts.filters}>
        <NativeSelect label={t('registrations.state')} value={state ?? ''} onChange={(e) => { setPage(1); void navigate({ search: e.currentTarget.value ? { state: e.currentTarget.value } : {}, replace: true }); }}
          data={[{ value: '', label: t('registrations.all') }, ...STATES.map((each) => ({ value: each, label: t(`registrations.states.${each}`) }))]} />
      </div>
      <Await of={found}>
        {(data) => (data.items.length === 0 ? <Empty>{t('registrations.none')}</Empty> : (
          <>
            <div className={parts.scroller}>
              <table className={`${parts.table} ${parts.stack}`}>
                <caption>{t('registrations.caption')}. {t('page.totalCases', { total: data.total })}</caption>
                <thead><tr><th scope="col">{t('registrations.name')}</th><th scope="col">{t('registrations.state')}</th><th scope="col">{t('registrations.contact')}</th><th scope="col">{t('registrations.origin')}</th><th scope="col">{t('registrations.received')}</th></tr></thead>
                <tbody>
                  {data.items.map((each) => (
                    <tr key={each.id}>
                      <th scope="row"><Link to="/registrations/$registrationId" params={{ registrationId: each.id }}>{each.name}</Link></th>
                      <td><span className={parts.badge} data-tone={{ received: 'mid', approved: 'good', declined: 'info' }[each.state]}>{t(`registrations.states.${each.state}`)}</span></td>
                      <td data-label={t('registrations.contact')}>{each.contactName} · {each.phone}</td>
                      <td data-label={t('registrations.origin')}>{t(`registrations.origins.${each.origin}`)}{each.linkLabel && ` (${each.linkLabel})`}{each.preparedByName && ` (${each.preparedByName})`}</td>
                      <td data-label={t('registrations.received')}>{full(seoulDay(each.receivedAt))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager {...data} onPage={setPage} />
          </>
        ))}
      </Await>
      <Section title={t('registrations.publicForm')} note={t('registrations.publicFormNote')}><FormLinks /></Section>
      {isEntering && <EnterDialog onClose={() => setIsEntering(false)} onDone={setDone} />}
    </Page>
  );
}

/** The day of an instant on the Seoul clock. */
export const seoulDay = (instant: string): string => new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);
