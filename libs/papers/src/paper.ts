import type { Day, Lang } from '#kernel';

/** One sheet of paper or several, said without a word about how they are printed. */
export interface PaperDraft {
  readonly lang: Lang;
  readonly title: string;
  /** Who hands it out; stands at the foot of every page. */
  readonly issuer: string;
  /** The instant or the day the facts are of. The file carries no other date, so that the same facts give the same bytes. */
  readonly asOf: Date | Day;
  readonly isLandscape?: boolean;
  readonly parts: readonly PaperPart[];
}

export type PaperPart = TextPart | FactsPart | TablePart | CardsPart;

export interface TextPart { readonly kind: 'text'; readonly text: string }

/** Label and value; a value nobody has on record is null and printed as missing. */
export type Fact = readonly [label: string, value: string | null];

export interface FactsPart { readonly kind: 'facts'; readonly heading: string; readonly facts: readonly Fact[] }

export interface PaperColumn {
  readonly title: string;
  /** Share of the width, in any unit. */
  readonly width: number;
}

export interface TablePart {
  readonly kind: 'table';
  readonly heading?: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Said instead of the table when it has no row. */
  readonly empty: string;
}

/** Cards to be cut out and handed over, two in a row. */
export interface CardsPart { readonly kind: 'cards'; readonly cards: readonly PaperCard[] }

export interface PaperCard { readonly title: string; readonly facts: readonly Fact[] }
