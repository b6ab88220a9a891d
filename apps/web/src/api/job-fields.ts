import type { JobField } from './types.js';

/** The ten groups of jobs, in the order of the forms. */
export const JOB_FIELDS = [
  'office-finance', 'engineering', 'education-welfare-safety', 'health', 'arts-media-sports',
  'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture',
] as const satisfies readonly JobField[];
export const isJobField = (text: string): text is JobField => (JOB_FIELDS as readonly string[]).includes(text);
