import { JOB_FIELDS, type Lang } from '#kernel';
import { type FieldFault, faultsOfRegistration, type OpenedForm, type RegistrationDraft } from '#venue-intake';
import { VENUE_TYPES } from '#venue-registry';
import { type Fields, telOf, withQuery } from './link-page.js';
import { REGISTRATION_PAGE_WORDS, type RegistrationPageWords } from './registration-page.words.js';

/** Seen by machines only: whoever fills it in is none of us. */
export const TRAP = 'website';

const TEXTS = ['name', 'businessNo', 'address', 'phone', 'contactName', 'contactEmail', 'seats'] as const;
const AREAS = ['closingText', 'offer'] as const;
const REQUIRED = ['name', 'address', 'phone', 'contactName'];
const TYPES: Readonly<Record<string, string>> = { phone: 'tel', contactEmail: 'email', seats: 'number' };
const COMPLETIONS: Readonly<Record<string, string>> = { name: 'organization', phone: 'tel', contactName: 'name', contactEmail: 'email' };
const LONGEST = 2_000;

export interface RegistrationPageRequest {
  readonly path: string;
  readonly lang: Lang;
  readonly formId: string;
  readonly given: Fields;
  readonly isDone: boolean;
  readonly refusal?: string | undefined;
  readonly faults: readonly FieldFault[];
}

export interface RegistrationPageView {
  readonly t: RegistrationPageWords;
  readonly lang: Lang;
  readonly heading: string;
  readonly intro: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly texts: readonly { readonly name: string; readonly label: string; readonly type: string; readonly completion: string; readonly value: string; readonly isRequired: boolean; readonly fault: string | undefined }[];
  readonly areas: readonly { readonly name: string; readonly label: string; readonly value: string; readonly fault: string | undefined }[];
  readonly types: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
  readonly jobFields: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
  readonly trap: string;
  readonly longest: number;
  readonly formId: string;
  readonly action: string;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

export const registrationAddress = (path: string, lang: Lang, isDone = false): string => withQuery(path, { lang: lang === 'en' ? lang : undefined, done: isDone ? 'sent' : undefined });

export function registrationPageView({ centre }: OpenedForm, { path, lang, formId, given, isDone, refusal, faults }: RegistrationPageRequest): RegistrationPageView {
  const t = REGISTRATION_PAGE_WORDS[lang], other = lang === 'ko' ? 'en' : 'ko';
  const faultOf = (name: string) => { const fault = faults.find(({ pointer }) => pointer === `#/${name}`); return fault && (t.faults[name] ?? fault.detail); };
  return {
    t, lang, heading: t.heading(centre.name), intro: isDone ? '' : t.intro, notice: isDone ? t.done : undefined, refusal: refusal ?? (faults.length > 0 ? t.fix(faults.length) : undefined),
    texts: TEXTS.map((name) => ({ name, label: t.fields[name], type: TYPES[name] ?? 'text', completion: COMPLETIONS[name] ?? 'off', value: valueOf(given, name), isRequired: REQUIRED.includes(name), fault: faultOf(name) })),
    areas: AREAS.map((name) => ({ name, label: t.fields[name], value: valueOf(given, name), fault: faultOf(name) })),
    types: VENUE_TYPES.map((value) => ({ value, label: t.types[value], isChosen: given['venueType'] === value })),
    jobFields: [{ value: '', label: t.none, isChosen: !given['jobField'] }, ...JOB_FIELDS.map((value) => ({ value, label: t.jobFields[value], isChosen: given['jobField'] === value }))],
    trap: TRAP, longest: LONGEST, formId, action: registrationAddress(path, lang), otherLanguage: { lang: other, href: registrationAddress(path, other) },
    centre: { name: centre.name, phone: centre.phone, tel: telOf(centre.phone) },
  };
}

/** The form as a draft, with what is wrong with it. */
export function draftIn(given: Fields, t: RegistrationPageWords): { readonly draft: RegistrationDraft; readonly faults: readonly FieldFault[] } {
  const orNull = (name: string) => valueOf(given, name) || null;
  const draft: RegistrationDraft = {
    name: valueOf(given, 'name'), venueType: VENUE_TYPES.find((type) => type === given['venueType']) ?? 'sole-trader', jobField: JOB_FIELDS.find((field) => field === given['jobField']) ?? null,
    businessNo: orNull('businessNo'), address: valueOf(given, 'address'), phone: valueOf(given, 'phone'), contactName: valueOf(given, 'contactName'), contactEmail: orNull('contactEmail')?.toLowerCase() ?? null,
    seats: orNull('seats') === null ? null : Number(valueOf(given, 'seats')), closingText: orNull('closingText'), offer: orNull('offer'),
  };
  const faults = faultsOfRegistration(draft);
  return { draft, faults: given['consent'] === 'yes' ? faults : [...faults, { pointer: '#/consent', detail: t.consentMissing }] };
}

/** Without control characters; only what is asked in several lines keeps its line breaks. */
const valueOf = (given: Fields, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(AREAS.some((area) => area === name) ? /[^\P{Cc}\n]/gu : /\p{Cc}/gu, ' ').trim().slice(0, LONGEST) : '';
};
