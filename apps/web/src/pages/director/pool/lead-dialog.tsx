import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { JOB_FIELDS } from '../../../api/job-fields.js';
import { type LeadDraft, pool } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { today } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { AlikeHint } from '../intake/alike-hint.js';

export const VENUE_TYPES = ['public', 'company', 'civic', 'school', 'sole-trader'] as const satisfies readonly LeadDraft['venueType'][];
const FINDERS = ['coordinator', 'parent', 'mentor', 'school', 'host'] as const satisfies readonly LeadDraft['foundBy'][];
export const CHANNELS = ['phone', 'email', 'visit', 'meeting', 'referral', 'national-network', 'form'] as const satisfies readonly LeadDraft['channel'][];

const of = <T extends string>(known: readonly T[], text: string): T => known.find((each) => each === text) ?? known[0]!;

/** The least one writes down of a place somebody found. */
export function LeadDialog({ onClose, onDone }: { onClose: () => void; onDone: (sentence: string) => void }) {
  const t = useTranslations();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: '', venueType: 'company', jobField: 'office-finance', district: '', address: '', phone: '', foundBy: 'coordinator', finderName: '', channel: 'phone', discoveredOn: today() },
    validate: { name: (value) => (value.trim() ? null : t('venuePool.needName')), district: (value) => (value.trim() ? null : t('venuePool.needDistrict')) },
  });
  const saving = useMutation({
    mutationFn: ({ name, venueType, jobField, district, address, phone, foundBy, finderName, channel, discoveredOn }: typeof form.values) => pool.addLead({
      name: name.trim(), venueType: of(VENUE_TYPES, venueType), jobField: of(JOB_FIELDS, jobField), district: district.trim(), foundBy: of(FINDERS, foundBy), channel: of(CHANNELS, channel),
      ...(address.trim() ? { address: address.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(finderName.trim() ? { finderName: finderName.trim() } : {}), ...(discoveredOn ? { discoveredOn } : {}),
    }),
    onSuccess: async (_, { name }) => { await queries.invalidateQueries(); onDone(t('venuePool.added', { name: name.trim() })); onClose(); },
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  return (
    <Dialog title={t('venuePool.addTitle')} open onClose={onClose}>
      <p>{t('venuePool.addLead')}</p>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        <Stack>
          {saving.isError && <ProblemBox what={t('venuePool.failed')} error={saving.error} />}
          <TextInput label={t('venuePool.name')} maxLength={100} {...form.getInputProps('name')} />
          <NativeSelect label={t('venuePool.venueType')} data={VENUE_TYPES.map((value) => ({ value, label: t(`venuePool.type.${value}`) }))} {...form.getInputProps('venueType')} />
          <NativeSelect label={t('venuePool.field')} data={JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))} {...form.getInputProps('jobField')} />
          <TextInput label={t('venuePool.districtLabel')} maxLength={50} {...form.getInputProps('district')} />
          <TextInput label={t('venuePool.address')} maxLength={200} {...form.getInputProps('address')} />
          <TextInput type="tel" label={t('venuePool.phone')} maxLength={30} {...form.getInputProps('phone')} />
          <AlikeHint name={form.values.name} phone={form.values.phone} address={form.values.address} />
          <NativeSelect label={t('venuePool.foundBy')} data={FINDERS.map((value) => ({ value, label: t(`venuePool.finder.${value}`) }))} {...form.getInputProps('foundBy')} />
          <TextInput label={t('venuePool.finderName')} maxLength={100} {...form.getInputProps('finderName')} />
          <NativeSelect label={t('venuePool.channel')} data={CHANNELS.map((value) => ({ value, label: t(`venuePool.through.${value}`) }))} {...form.getInputProps('channel')} />
          <TextInput type="date" max={today()} label={t('venuePool.discoveredOn')} {...form.getInputProps('discoveredOn')} />
          <Group><Button type="submit" loading={saving.isPending}>{t('venuePool.addDo')}</Button><Button variant="default" onClick={onClose}>{t('venuePool.cancel')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}
