import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isJobField, JOB_FIELDS } from '../../../api/job-fields.js';
import { type VenueFacts, type VenueRecord, venueRecords } from '../../../api/pool-requests.js';
import { isProblem } from '../../../api/problem.js';
import { Section } from '../../../parts/page.js';
import { ProblemBox } from '../../../parts/problem-box.js';
import { VENUE_TYPES } from './lead-dialog.js';
import styles from './pool.module.css';
import type { Kept } from './record-page.js';

const FACILITIES = ['toilet', 'waiting-space', 'parking', 'bus-stop', 'lift'] as const satisfies readonly VenueFacts['facilities'][number][];
const LEVELS = ['middle', 'high'] as const satisfies readonly VenueFacts['levels'][number][];
/** Lines of text that may be unknown, and those of several lines. */
const LINES = ['zip', 'address', 'addressDetail', 'phone', 'homepage', 'businessNo', 'nationalNo', 'contactName', 'contactMobile', 'contactEmail'] as const;
const NUMBERS = ['seats', 'minParty', 'partiesPerOpening'] as const;
const PLACES = ['latitude', 'longitude'] as const;

const valuesOf = (record: VenueRecord) => ({
  name: record.name, venueType: record.venueType as string, jobField: record.jobField as string, district: record.district, zip: record.zip ?? '', address: record.address ?? '', addressDetail: record.addressDetail ?? '',
  phone: record.phone ?? '', homepage: record.homepage ?? '', businessNo: record.businessNo ?? '', nationalNo: record.nationalNo ?? '', contactName: record.contactName ?? '', contactMobile: record.contactMobile ?? '',
  contactEmail: record.contactEmail ?? '', latitude: record.latitude === null ? '' : String(record.latitude), longitude: record.longitude === null ? '' : String(record.longitude), directions: record.directions ?? '',
  accessible: record.accessible, accessibility: record.accessibility ?? '', facilities: record.facilities, levels: record.levels, seats: String(record.seats), minParty: String(record.minParty),
  partiesPerOpening: String(record.partiesPerOpening), mayPublish: record.mayPublish, notes: record.notes ?? '',
});
type Values = ReturnType<typeof valuesOf>;

const orNone = (text: string): string | null => text.trim() || null;

function factsOf(values: Values): VenueFacts {
  return {
    ...values, ...Object.fromEntries([...LINES, 'directions', 'accessibility', 'notes'].map((field) => [field, orNone(String(values[field as keyof Values]))])),
    name: values.name.trim(), district: values.district.trim(), venueType: VENUE_TYPES.find((type) => type === values.venueType) ?? 'company', jobField: isJobField(values.jobField) ? values.jobField : 'office-finance',
    latitude: values.latitude.trim() === '' ? null : Number(values.latitude), longitude: values.longitude.trim() === '' ? null : Number(values.longitude),
    seats: Number(values.seats), minParty: Number(values.minParty), partiesPerOpening: Number(values.partiesPerOpening),
  } as VenueFacts;
}

/** What is known of a venue; what nobody knows yet stays empty. */
export function FactsForm({ record, onKept }: { record: VenueRecord; onKept: Kept }) {
  const t = useTranslations();
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? null : t('venueRecord.needNumber'));
  const degrees = (text: string) => (text.trim() === '' || Number.isFinite(Number(text)) ? null : t('venueRecord.needNumber'));
  const form = useForm({
    initialValues: valuesOf(record),
    validate: {
      name: (text) => (text.trim() ? null : t('venuePool.needName')), district: (text) => (text.trim() ? null : t('venuePool.needDistrict')), seats: whole, minParty: whole, partiesPerOpening: whole, latitude: degrees, longitude: degrees,
    },
  });
  const saving = useMutation({
    mutationFn: (values: Values) => venueRecords.change(record, factsOf(values)),
    onSuccess: (now) => onKept(now, t('venueRecord.saved')),
    onError: (error) => { if (isProblem(error)) form.setErrors(error.byField()); },
  });
  const line = (field: (typeof LINES)[number] | (typeof NUMBERS)[number] | (typeof PLACES)[number], longest = 300) => <TextInput key={field} label={t(`venueRecord.${field}`)} maxLength={longest} {...form.getInputProps(field)} />;
  const picks = <T extends string>(field: 'facilities' | 'levels', options: readonly T[], word: (option: T) => string) => (
    <div className={styles.checks} role="group" aria-label={t(`venueRecord.${field}`)}>
      {options.map((option) => {
        const chosen = form.values[field] as readonly string[];
        return <Checkbox key={option} label={word(option)} checked={chosen.includes(option)} onChange={(e) => form.setFieldValue(field, (e.currentTarget.checked ? [...chosen, option] : chosen.filter((each) => each !== option)) as never)} />;
      })}
      {form.errors[field] && <p role="alert">{form.errors[field]}</p>}
    </div>
  );
  return (
    <Section title={t('venueRecord.tab.facts')}>
      <form noValidate onSubmit={form.onSubmit((values) => saving.mutate(values))}>
        {saving.isError && <ProblemBox what={t('venueRecord.failed')} error={saving.error} />}
        <fieldset className={styles.part}>
          <legend>{t('venueRecord.place')}</legend>
          <div className={styles.pair}>
            <TextInput label={t('venueRecord.name')} maxLength={100} {...form.getInputProps('name')} />
            <NativeSelect label={t('venueRecord.type')} data={VENUE_TYPES.map((value) => ({ value, label: t(`venuePool.type.${value}`) }))} {...form.getInputProps('venueType')} />
            <NativeSelect label={t('venueRecord.field')} data={JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))} {...form.getInputProps('jobField')} />
            <TextInput label={t('venueRecord.district')} maxLength={50} {...form.getInputProps('district')} />
            {LINES.map((field) => line(field))}
            {PLACES.map((field) => line(field, 20))}
          </div>
          <Textarea mt="md" label={t('venueRecord.directions')} maxLength={1000} autosize {...form.getInputProps('directions')} />
        </fieldset>
        <fieldset className={styles.part}>
          <legend>{t('venueRecord.capacity')}</legend>
          <div className={styles.pair}>{NUMBERS.map((field) => line(field, 4))}</div>
          <p className={styles.label}>{t('venueRecord.levels')}</p>
          {picks('levels', LEVELS, (level) => t(`venueRecord.level.${level}`))}
          <p className={styles.label}>{t('venueRecord.facilities')}</p>
          {picks('facilities', FACILITIES, (facility) => t(`venueRecord.facility.${facility}`))}
          <Checkbox mt="md" label={t('venueRecord.accessible')} {...form.getInputProps('accessible', { type: 'checkbox' })} />
          <Textarea mt="md" label={t('venueRecord.accessibility')} maxLength={500} autosize {...form.getInputProps('accessibility')} />
          <Checkbox mt="md" label={t('venueRecord.mayPublish')} {...form.getInputProps('mayPublish', { type: 'checkbox' })} />
          <Textarea mt="md" label={t('venueRecord.notes')} maxLength={2000} autosize {...form.getInputProps('notes')} />
        </fieldset>
        <Button type="submit" loading={saving.isPending}>{t('venueRecord.save')}</Button>
      </form>
    </Section>
  );
}
