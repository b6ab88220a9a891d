export { BAND_HOURS, BANDS, type Band } from './band.js';
export { Clock, SystemClock } from './clock.js';
export { addDays, addWorkingDays, type Day, dayInSeoul, daysApart, daysBetween, isDay, isWeekend, mondayOf, timeInSeoul, weekdayOf, workingDaysBetween } from './day.js';
export { dayAndYearInWords, dayInWords, hoursInWords, type Lang, visitInWords } from './day-in-words.js';
export { DomainError, type DomainErrorKind } from './domain-error.js';
export type { DomainEvent } from './domain-event.js';
export { type ParticlePair, withParticle } from './korean-particle.js';
export { JOB_FIELD_NAMES, JOB_FIELDS, type JobField } from './job-field.js';
