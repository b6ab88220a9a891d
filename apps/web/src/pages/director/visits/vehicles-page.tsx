import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import type { Vehicle } from '../../../api/types.js';
import { vehicleRequests } from '../../../api/visit-requests.js';
import { today, useDays } from '../../../parts/days.js';
import { Page, Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await, Done, Empty } from '../../../parts/states.js';
import director from '../director.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The pool of a day. */
export function VehiclesPage() {
  const t = useTranslations('vehicles');
  const navigate = useNavigate({ from: '/vehicles' });
  const asked = useSearch({ from: '/inside/vehicles' }).day;
  const day = asked && DAY.test(asked) ? asked : today();
  const [done, setDone] = useState('');
  const vehicles = useQuery({ queryKey: ['vehicles', day], queryFn: () => vehicleRequests.on(day) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={parts.filters}><TextInput type="date" label={t('day')} value={day} onChange={(e) => { if (DAY.test(e.currentTarget.value)) void navigate({ search: { day: e.currentTarget.value } }); }} /></div>
      <Done>{done}</Done>
      <Await of={vehicles}>{({ items }) => (items.length === 0 ? <Empty>{t('empty')}</Empty> : <VehicleTable day={day} vehicles={items} onDone={setDone} />)}</Await>
      <Section title={t('add')}><AddVehicles key={done} day={day} onDone={setDone} /></Section>
    </Page>
  );
}

function VehicleTable({ day, vehicles, onDone }: { day: string; vehicles: readonly Vehicle[]; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const days = useDays();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: (vehicle: Vehicle) => vehicleRequests.remove(vehicle.id, vehicle.version),
    onSuccess: async (_, { name }) => { await queries.invalidateQueries(); onDone(t('vehicles.removed', { name })); },
  });
  return (
    <>
      {removing.isError && <ProblemBox what={t('vehicles.failed')} error={removing.error} />}
      <div className={parts.scroller}>
        <table className={`${parts.table} ${parts.stack}`}>
          <caption>{t('vehicles.caption', { day: days.day(day), n: vehicles.length })}</caption>
          <thead><tr>{(['name', 'band', 'kind', 'taken', 'phone', 'doing'] as const).map((column) => <th key={column} scope="col">{t(`vehicles.${column}`)}</th>)}</tr></thead>
          <tbody>
            {vehicles.map((v) => (
              <tr key={v.id}>
                <th scope="row">{v.name}</th>
                <td>{t(`band.${v.band}`)}</td>
                <td>{t(`visits.vehicle.${v.kind}`)}</td>
                <td data-label={t('vehicles.taken')}>{t('visitDay.seats', { taken: v.seatsTaken, seats: v.seats })}</td>
                <td>{v.phone && <a href={`tel:${v.phone}`}>{v.phone}</a>}</td>
                <td><Button variant="default" onClick={() => removing.mutate(v)}>{t('vehicles.remove')}<span className="hidden-words"> {v.name} {t(`band.${v.band}`)}</span></Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function AddVehicles({ day, onDone }: { day: string; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { band: 'am', kind: 'bus', name: '', seats: '45', phone: '', count: '1' },
    validate: { name: (value) => (value.trim() ? null : t('vehicles.needAll')), seats: (value) => (Number(value) > 0 ? null : t('vehicles.needAll')) },
  });
  const adding = useMutation({
    mutationFn: ({ band, kind, name, seats, phone, count }: typeof form.values) => vehicleRequests.add({
      heldOn: day, band: band === 'pm' ? 'pm' : 'am', kind: kind === 'taxi' ? 'taxi' : 'bus', name: name.trim(), seats: Number(seats), phone: phone.trim() || null, count: Number(count) || 1,
    }),
    onSuccess: async () => { await queries.invalidateQueries(); onDone(t('vehicles.added')); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <form noValidate className={director.form} onSubmit={form.onSubmit((values) => adding.mutate(values))}>
      {adding.isError && <ProblemBox what={t('vehicles.failed')} error={adding.error} />}
      <div className={director.two}>
        <NativeSelect label={t('vehicles.band')} data={(['am', 'pm'] as const).map((value) => ({ value, label: t(`band.${value}`) }))} {...form.getInputProps('band')} />
        <NativeSelect label={t('vehicles.kind')} data={(['bus', 'taxi'] as const).map((value) => ({ value, label: t(`visits.vehicle.${value}`) }))} {...form.getInputProps('kind')} />
        <TextInput label={t('vehicles.name')} description={t('vehicles.nameHint')} maxLength={36} {...form.getInputProps('name')} />
        <TextInput type="number" inputMode="numeric" min={1} max={60} label={t('vehicles.seats')} {...form.getInputProps('seats')} />
        <TextInput type="number" inputMode="numeric" min={1} max={60} label={t('vehicles.count')} description={t('vehicles.countHint')} {...form.getInputProps('count')} />
        <TextInput type="tel" label={t('vehicles.phone')} maxLength={30} {...form.getInputProps('phone')} />
      </div>
      <Group><Button type="submit" loading={adding.isPending}>{t('vehicles.add')}</Button></Group>
    </form>
  );
}
