export type SchoolLevel = 'middle' | 'high';

export interface CentreView {
  readonly id: string;
  readonly name: string;
  readonly districtName: string;
  readonly phone: string | null;
  /** True only for made-up data; screens then say so on every page. */
  readonly isSample: boolean;
}

export interface SchoolView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly district: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly underserved: boolean;
  /** Students per grade, grade 1 first. */
  readonly gradeHeadcounts: number[];
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly version: number;
}

/** A school as an import brings it; the code decides whether it is new. */
export interface SchoolDraft {
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly district: string;
  readonly address?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly latitude: number;
  readonly longitude: number;
  readonly underserved?: boolean | undefined;
  readonly gradeHeadcounts: readonly number[];
  readonly contactName?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
}
