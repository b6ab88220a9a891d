import type { FaultCode, FaultList, Place } from './fault.js';
import type { Column, Columns, Header } from './header.js';
import { plainTitle } from './header.js';
import { cleanText, isMailAddress, parseDay, parseFlag, parseInstant, parseNumber, splitList } from './read-values.js';

export interface NumberBounds { min: number; max: number }

/**
 * One row of a sheet, read column by column. A getter that cannot give a value puts the reason on the list and
 * answers a stand-in, so that one look at a row finds all its faults; a row with faults is never kept.
 */
export class Row<K extends string> {
  private faultCount = 0;

  constructor(
    readonly place: Place,
    private readonly cells: string[],
    private readonly header: Header<K>,
    private readonly columns: Columns<K>,
    private readonly faults: FaultList,
  ) {}

  get isSound(): boolean {
    return this.faultCount === 0;
  }

  fault(key: K, code: FaultCode, message: string): void {
    this.faultCount++;
    this.faults.add(this.place, code, message, this.titleOf(key));
  }

  hasColumn(key: K): boolean {
    return this.header.columnOf.has(key);
  }

  text(key: K): string | undefined {
    const column = this.header.columnOf.get(key);
    if (column === undefined) return undefined;
    const text = cleanText(this.cells[column.index] ?? '');
    return text === '' ? undefined : text;
  }

  requiredText(key: K): string {
    return this.text(key) ?? this.missing(key, '');
  }

  day(key: K): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const day = parseDay(text);
    if (day === undefined) this.fault(key, 'not-a-day', `날짜로 읽을 수 없습니다: '${text}'. 2027-03-02처럼 적어 주세요.`);
    return day;
  }

  requiredDay(key: K): string {
    return this.text(key) === undefined ? this.missing(key, '') : (this.day(key) ?? '');
  }

  days(key: K): string[] {
    return splitList(this.text(key) ?? '').flatMap((item) => {
      const day = parseDay(item);
      if (day === undefined) this.fault(key, 'not-a-day', `날짜로 읽을 수 없습니다: '${item}'. 2027-03-02처럼 적고 여러 날은 ;로 나누어 주세요.`);
      return day === undefined ? [] : [day];
    });
  }

  instant(key: K, timeOfBareDay: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const instant = parseInstant(text, timeOfBareDay);
    if (instant === undefined) this.fault(key, 'not-a-time', `날짜와 시각으로 읽을 수 없습니다: '${text}'. 2026-12-05 18:00처럼 적어 주세요.`);
    return instant;
  }

  decimal(key: K, { min, max }: NumberBounds): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = parseNumber(text);
    if (value === undefined) {
      this.fault(key, 'not-a-number', `숫자로 읽을 수 없습니다: '${text}'.`);
      return undefined;
    }
    if (value < min || value > max) {
      this.fault(key, 'out-of-range', `${min}부터 ${max.toLocaleString('ko-KR')}까지 적을 수 있는데 '${text}'이라고 적혀 있습니다.`);
      return undefined;
    }
    return value;
  }

  requiredDecimal(key: K, bounds: NumberBounds): number {
    return this.text(key) === undefined ? this.missing(key, 0) : (this.decimal(key, bounds) ?? 0);
  }

  integer(key: K, bounds: NumberBounds): number | undefined {
    const value = this.decimal(key, bounds);
    if (value === undefined || Number.isInteger(value)) return value;
    this.fault(key, 'not-a-number', `소수점 없는 숫자여야 합니다: '${this.text(key) ?? ''}'.`);
    return undefined;
  }

  requiredInteger(key: K, bounds: NumberBounds): number {
    return this.text(key) === undefined ? this.missing(key, 0) : (this.integer(key, bounds) ?? 0);
  }

  flag(key: K, fallback: boolean): boolean {
    const text = this.text(key);
    if (text === undefined) return fallback;
    const value = parseFlag(text);
    if (value === undefined) this.fault(key, 'not-yes-or-no', `예 또는 아니오로 읽을 수 없습니다: '${text}'. Y나 N으로 적어 주세요.`);
    return value ?? fallback;
  }

  /** A value of a closed list, under any of its spellings. */
  choice<T>(key: K, choices: ReadonlyMap<string, T>, shown: string): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = choices.get(plainTitle(text));
    if (value === undefined) this.fault(key, 'not-a-choice', `쓸 수 없는 값입니다: '${text}'. 쓸 수 있는 값: ${shown}.`);
    return value;
  }

  requiredChoice<T>(key: K, choices: ReadonlyMap<string, T>, shown: string, standIn: T): T {
    return this.text(key) === undefined ? this.missing(key, standIn) : (this.choice(key, choices, shown) ?? standIn);
  }

  mail(key: K): string | undefined {
    const text = this.text(key);
    if (text === undefined || isMailAddress(text)) return text?.toLowerCase();
    this.fault(key, 'not-a-mail', `전자우편 주소가 아닙니다: '${text}'.`);
    return undefined;
  }

  private missing<T>(key: K, standIn: T): T {
    this.fault(key, 'missing-value', `'${this.titleOf(key)}' 칸이 비어 있습니다.`);
    return standIn;
  }

  private titleOf(key: K): string {
    return this.header.columnOf.get(key)?.title ?? (this.columns[key] as Column).title;
  }
}
