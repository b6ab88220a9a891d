import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitDay, VisitSheet } from '../../../api/types.js';
import { arrangements, visitLists } from '../../../api/visit-requests.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { Await } from '../../../parts/states.js';
import styles from '../../../parts/visit/visit.module.css';
import director from '../director.module.css';

type Say = (sentence: string) => void;

function useArranging(onDone: Say) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  return useMutation({ mutationFn: (change: () => Promise<unknown>) => change(), onSuccess: async () => { await queries.invalidateQueries(); onDone(t('arranged')); }, onError: () => void queries.invalidateQueries() });
}

/** Who walks along and in which vehicles: only people and seats that are free in this half-day are offered. */
export function Arrangements({ sheet, onDone }: { sheet: VisitSheet; onDone: Say }) {
  const t = useTranslations('visits');
  const { booking } = sheet;
  const day = useQuery({ queryKey: ['visit-day', booking.heldOn], queryFn: () => visitLists.day(booking.heldOn) });
  return (
    <Section title={t('arrangements')}>
      <Await of={day}>
        {(data) => <div className={styles.grid}><EscortsOf sheet={sheet} day={data} onDone={onDone} /><VehiclesOf sheet={sheet} day={data} onDone={onDone} /></div>}
      </Await>
    </Section>
  );
}

function EscortsOf({ sheet, day, onDone }: { sheet: VisitSheet; day: VisitDay; onDone: Say }) {
  const t = useTranslations('visits');
  const { booking } = sheet;
  const [chosen, setChosen] = useState('');
  const arranging = useArranging(onDone);
  const free = day.escorts.filter(({ duties }) => duties.every(({ band }) => band !== booking.band));
  const escortId = free.some(({ id }) => id === chosen) ? chosen : (free[0]?.id ?? '');
  const submit = (event: FormEvent) => { event.preventDefault(); arranging.mutate(() => arrangements.assign(booking.id, sheet.version, escortId)); };
  return (
    <section className={styles.card}>
      <h3>{t('escorts')}</h3>
      <ul className={styles.lines}>
        {sheet.escorts.map((e) => <li key={e.escortId}><b>{e.name}</b> <Button variant="subtle" size="compact-md" onClick={() => arranging.mutate(() => arrangements.release(booking.id, sheet.version, e.escortId))}>{t('release')}<span className="hidden-words"> {e.name}</span></Button></li>)}
      </ul>
      {arranging.isError && <ProblemBox what={t('arrangeFailed')} error={arranging.error} />}
      {free.length === 0 ? <p className={styles.soft}>{t('noEscortFree')}</p> : (
        <form noValidate className={director.two} onSubmit={submit}>
          <NativeSelect label={t('addEscort')} value={escortId} onChange={(e) => setChosen(e.currentTarget.value)} data={free.map((e) => ({ value: e.id, label: `${e.name} (${t(`kind.${e.kind}`)}${e.isTrained ? '' : `, ${t('untrained')}`})` }))} />
          <Button type="submit" variant="default" loading={arranging.isPending} style={{ alignSelf: 'end' }}>{t('addEscortDo')}</Button>
        </form>
      )}
    </section>
  );
}

function VehiclesOf({ sheet, day, onDone }: { sheet: VisitSheet; day: VisitDay; onDone: Say }) {
  const t = useTranslations('visits');
  const { booking, legs } = sheet;
  const [chosen, setChosen] = useState('');
  const left = booking.headcount - legs.reduce((sum, { riders }) => sum + riders, 0);
  const [riders, setRiders] = useState('');
  const [departsAt, setDepartsAt] = useState('09:20');
  const arranging = useArranging(onDone);
  const usable = day.vehicles.filter((v) => v.band === booking.band && v.seats > v.seatsTaken && legs.every(({ vehicleId }) => vehicleId !== v.id));
  const vehicle = usable.find(({ id }) => id === chosen) ?? usable[0];
  const wanted = riders || String(Math.max(1, Math.min(left, vehicle ? vehicle.seats - vehicle.seatsTaken : left)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!vehicle) return;
    arranging.mutate(() => arrangements.ride(booking.id, sheet.version, { vehicleId: vehicle.id, riders: Number(wanted), ...(departsAt ? { departsAt } : {}) }));
    setRiders('');
  };
  return (
    <section className={styles.card}>
      <h3>{t('addLeg')}</h3>
      <ul className={styles.lines}>
        {legs.map((leg) => <li key={leg.id}>{t('leg', { vehicle: t(`vehicle.${leg.kind}`), name: leg.name, n: leg.riders })} <Button variant="subtle" size="compact-md" onClick={() => arranging.mutate(() => arrangements.leave(booking.id, sheet.version, leg.id))}>{t('release')}<span className="hidden-words"> {leg.name}</span></Button></li>)}
      </ul>
      {arranging.isError && <ProblemBox what={t('arrangeFailed')} error={arranging.error} />}
      {!vehicle ? <p className={styles.soft}>{t('noVehicle')}</p> : (
        <form noValidate className={director.two} onSubmit={submit}>
          <NativeSelect label={t('addLeg')} value={vehicle.id} onChange={(e) => setChosen(e.currentTarget.value)} data={usable.map((v) => ({ value: v.id, label: t('seatsLeft', { name: v.name, n: v.seats - v.seatsTaken }) }))} />
          <TextInput type="number" inputMode="numeric" min={1} max={60} label={t('riders')} value={wanted} onChange={(e) => setRiders(e.currentTarget.value)} />
          <TextInput type="time" label={t('departsAt')} value={departsAt} onChange={(e) => setDepartsAt(e.currentTarget.value)} />
          <Button type="submit" variant="default" loading={arranging.isPending} style={{ alignSelf: 'end' }}>{t('addLegDo')}</Button>
        </form>
      )}
    </section>
  );
}
