/** A refusal of the register under its own code, or 'unreachable' for whatever is no answer of it. */
export class JusoFault extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** What is wrong with the words that were searched for: E0005 none, E0006 too general, E0008 too short, E0009-E0013 letters, E0015 too many. */
const UNCLEAR = new Set(['E0005', 'E0006', 'E0008', 'E0009', 'E0010', 'E0011', 'E0012', 'E0013', 'E0015']);
export const isUnclear = (code: string): boolean => UNCLEAR.has(code);
/** Unapproved or expired key. */
export const isConfiguration = (code: string): boolean => code === 'E0001' || code === 'E0014';

interface JusoAnswer { readonly results?: { readonly common?: { readonly errorCode?: unknown; readonly errorMessage?: unknown; readonly totalCount?: unknown }; readonly juso?: unknown } }

/** The rows of an answer; all values are text. JusoFault. */
export function jusoRows(body: string): { rows: readonly Readonly<Record<string, string>>[]; total: number } {
  let answer: JusoAnswer;
  try {
    answer = JSON.parse(body) as JusoAnswer;
  } catch {
    throw new JusoFault('unreachable', 'no JSON');
  }
  const common = answer.results?.common;
  if (typeof common?.errorCode !== 'string') throw new JusoFault('unreachable', 'no code');
  if (common.errorCode !== '0') throw new JusoFault(common.errorCode, typeof common.errorMessage === 'string' ? common.errorMessage : common.errorCode);
  const rows = Array.isArray(answer.results?.juso) ? (answer.results.juso as Record<string, unknown>[]) : [];
  return { rows: rows.map(textsOf), total: Number(common.totalCount ?? rows.length) || rows.length };
}

const textsOf = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '']));
