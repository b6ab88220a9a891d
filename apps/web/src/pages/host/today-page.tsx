import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type HostDay, hostDay, type HostVisit } from '../../api/availability-requests.js';
import { clockText, useDays } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { Page, Section } from '../../parts/page.js';
import { ProblemBox } from '../../parts/problem-box.js';
import { Await, Empty } from '../../parts/states.js';

const EVERY_MINUTE = 60_000;

export function HostTodayPage() {
  const t = useTranslations();
  const { day } = useDays();
  const today = useQuery({ queryKey: ['host-today'], queryFn: hostDay.today, refetchInterval: EVERY_MINUTE });
  return (
    <Page title={t('hostToday.title')} narrow>
      <Await of={today}>
        {(data) => (
          <>
            {data.visits.length === 0 && <Empty>{t('hostToday.empty')} {data.next && t('hostToday.next', { day: day(data.next) })}</Empty>}
            {data.visits.map((visit) => <Visit key={visit.bookingId} visit={visit} centrePhone={data.centrePhone} />)}
            {data.visits.length > 0 && <Section title={t('hostToday.safety')}><ol><li>{t('hostToday.line1')}</li><li>{t('hostToday.line2')}</li><li>{t('hostToday.line3')}</li></ol></Section>}
            <Papers papers={data.papers} />
          </>
        )}
      </Await>
    </Page>
  );
}

function useLeft() {
  const t = useTranslations();
  return (minutes: number) => (minutes <= 0 ? t('hostToday.begun') : minutes < 60 ? t('hostToday.minutes', { n: String(minutes) }) : t('hostToday.hours', { h: String(Math.floor(minutes / 60)), m: String(minutes % 60) }));
}

function Visit({ visit, centrePhone }: { visit: HostVisit; centrePhone: string | null }) {
  const t = useTranslations();
  const left = useLeft();
  const queries = useQueryClient();
  const [count, setCount] = useState(String(visit.headcount));
  const [isAsking, setAsking] = useState(false);
  const { attendance } = visit;
  const onSuccess = () => { setAsking(false); return queries.invalidateQueries({ queryKey: ['host-today'] }); };
  const arriving = useMutation({ mutationFn: () => hostDay.arrive(visit.bookingId, Number(count)), onSuccess });
  const leaving = useMutation({ mutationFn: () => hostDay.depart(visit.bookingId), onSuccess });
  const missing = useMutation({ mutationFn: () => hostDay.notCome(visit.bookingId), onSuccess });
  const error = arriving.error ?? leaving.error ?? missing.error;
  const time = (at: string | null) => (at ? clockText(new Date(at)) : '');
  const submit = (event: FormEvent) => { event.preventDefault(); arriving.mutate(); };
  const name = t('hostToday.visit', { time: visit.startsAt, school: visit.schoolName, n: String(visit.headcount) });
  return (
    <Section title={attendance ? name : `${name} · ${left(visit.minutesLeft)}`}>
      {error && <ProblemBox what={t('hostToday.failed')} error={error}>{centrePhone && <p>{t('hostToday.tryCentre', { phone: centrePhone })}</p>}</ProblemBox>}
      <p>
        {t('hostToday.teacher')}: {visit.teacherName ?? (visit.teacherPhone ? '' : t('hostToday.noTeacher'))}{' '}
        {visit.teacherPhone && <Button component="a" variant="default" href={`tel:${visit.teacherPhone.replace(/[^\d+]/g, '')}`}>{t('hostToday.call', { phone: visit.teacherPhone })}</Button>}
      </p>
      {visit.meetingPoint && <p>{t('hostToday.meeting')}: {visit.meetingPoint}</p>}
      {attendance === null && (
        <form noValidate onSubmit={submit}>
          <TextInput type="number" inputMode="numeric" min={1} label={t('hostToday.count')} value={count} onChange={(e) => setCount(e.currentTarget.value)} />
          <Group mt="sm">
            <Button type="submit" size="lg" loading={arriving.isPending}>{t('hostToday.arrive')}</Button>
            <Button variant="default" onClick={() => setAsking(true)}>{t('hostToday.notCome')}</Button>
          </Group>
        </form>
      )}
      {attendance?.outcome === 'no-show' && <p><strong>{t('hostToday.noShow')}</strong></p>}
      {attendance?.outcome === 'visited' && <p role="status"><strong>{t('hostToday.arrived', { time: time(attendance.arrivedAt), n: String(attendance.arrived) })}{attendance.departedAt && ` · ${t('hostToday.departed', { time: time(attendance.departedAt) })}`}</strong></p>}
      {attendance?.outcome === 'visited' && !attendance.departedAt && <Button size="lg" loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('hostToday.depart')}</Button>}
      <Dialog title={t('hostToday.notComeAsk')} open={isAsking} onClose={() => setAsking(false)}>
        <p>{name}</p>
        <Group mt="md"><Button loading={missing.isPending} onClick={() => missing.mutate()}>{t('hostToday.notComeDo')}</Button><Button variant="default" onClick={() => setAsking(false)}>{t('hostToday.cancel')}</Button></Group>
      </Dialog>
    </Section>
  );
}

function Papers({ papers }: { papers: HostDay['papers'] }) {
  const t = useTranslations();
  const { full } = useDays();
  const until = (last: string | null) => (last ? t('hostToday.until', { day: full(last) }) : t('hostToday.none'));
  return (
    <Section title={t('hostToday.papers')}>
      <ul>
        <li>{t('hostToday.inspection')}: {until(papers.inspectionUntil)}</li>
        <li>{t('hostToday.mou')}: {until(papers.mouUntil)}</li>
        <li>{t('hostToday.corrections')}: {papers.corrections.length === 0 ? t('hostToday.noneToFix') : papers.corrections.map((c) => `${c.what} (${until(c.until)})`).join(', ')}</li>
      </ul>
    </Section>
  );
}
