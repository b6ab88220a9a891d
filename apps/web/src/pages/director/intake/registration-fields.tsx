import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import type { Registration, RegistrationDraft } from '../../../api/intake-requests.js';
import { isJobField, JOB_FIELDS } from '../../../api/job-fields.js';
import styles from '../director.module.css';
import { VENUE_TYPES } from '../pool/lead-dialog.js';

/** Everything as typed: what is empty is not known. */
export interface TypedRegistration {
  name: string; venueType: string; jobField: string; businessNo: string; address: string; district: string; latitude: string; longitude: string; phone: string; contactName: string; contactEmail: string; seats: string; closingText: string; offer: string;
}
const textOf = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value));
const orNull = (text: string) => text.trim() || null;
const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));

export function useRegistrationForm(known?: Registration) {
  const keys = ['name', 'businessNo', 'address', 'district', 'latitude', 'longitude', 'phone', 'contactName', 'contactEmail', 'seats', 'closingText', 'offer'] as const;
  const texts = Object.fromEntries(keys.map((key) => [key, textOf(known?.[key])])) as Record<(typeof keys)[number], string>;
  return useForm<TypedRegistration>({ initialValues: { ...texts, venueType: known?.venueType ?? 'company', jobField: known?.jobField ?? '' } });
}

export const draftOf = (typed: TypedRegistration): RegistrationDraft => ({
  name: typed.name.trim(), venueType: VENUE_TYPES.find((type) => type === typed.venueType) ?? 'company', jobField: isJobField(typed.jobField) ? typed.jobField : null, businessNo: orNull(typed.businessNo),
  address: typed.address.trim(), district: orNull(typed.district), latitude: numberOf(typed.latitude), longitude: numberOf(typed.longitude), phone: typed.phone.trim(), contactName: typed.contactName.trim(),
  contactEmail: orNull(typed.contactEmail), seats: numberOf(typed.seats), closingText: orNull(typed.closingText), offer: orNull(typed.offer),
});

export function RegistrationFields({ form }: { form: ReturnType<typeof useRegistrationForm> }) {
  const t = useTranslations();
  const field = (name: keyof TypedRegistration) => ({ label: t(`registrations.fields.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <div className={styles.two}>
        <TextInput {...field('name')} maxLength={200} />
        <NativeSelect {...field('venueType')} data={VENUE_TYPES.map((value) => ({ value, label: t(`venuePool.type.${value}`) }))} />
        <NativeSelect {...field('jobField')} data={[{ value: '', label: t('registrations.notChosen') }, ...JOB_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))]} />
        <TextInput {...field('businessNo')} inputMode="numeric" maxLength={20} />
        <TextInput {...field('address')} maxLength={300} />
        <TextInput {...field('district')} maxLength={50} />
        <TextInput {...field('latitude')} inputMode="decimal" />
        <TextInput {...field('longitude')} inputMode="decimal" />
        <TextInput {...field('phone')} type="tel" maxLength={30} />
        <TextInput {...field('contactName')} maxLength={100} />
        <TextInput {...field('contactEmail')} type="email" maxLength={254} />
        <TextInput {...field('seats')} inputMode="numeric" />
      </div>
      <TextInput {...field('closingText')} maxLength={1000} />
      <Textarea {...field('offer')} maxLength={2000} minRows={2} />
    </>
  );
}
