import type { ko } from './ko.js';

/** Same keys, any text: a key that English lacks, or has too many, does not compile. */
type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type Words = Widened<typeof ko>;

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'ko' | 'en';
    Messages: typeof ko;
  }
}
