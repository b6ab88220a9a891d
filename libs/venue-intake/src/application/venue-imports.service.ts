import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import type { JobField } from '#kernel';
import { type Fault, FaultList, FileRefusal, type Located, openTable } from '#table-files';
import { VenueDesk } from '#venue-registry';
import { type ClosingRuleCoverage, closingRuleCoverage } from '../domain/closing-rule-coverage.js';
import { AlikeFinder } from '../domain/find-alike.js';
import type { Likeness, VenueTraits } from '../domain/likeness.js';
import { readVenueSheet, type SheetVenue } from '../files/read-venue-sheet.js';
import { ClosingTextRepository } from '../persistence/closing-text.repository.js';
import { Duplicates } from './duplicates.service.js';

export interface VenueSheetFile { readonly name: string; readonly bytes: Uint8Array }

export interface ImportOptions {
  /** Looks only. */
  readonly dryRun: boolean;
  /** What all are, where the sheet has no column of job fields. */
  readonly jobField?: JobField | undefined;
  /** Somebody has looked at the rows that look like venues the centre has, and they are others. */
  readonly despiteAlike: boolean;
}

/** A row and what it looks like: a venue of the pool (`venueId`) or a row further up (`otherRow`). */
export interface AlikeRow extends Likeness { readonly row: number; readonly name: string; readonly venueId: string | null; readonly otherRow: number | null; readonly otherName: string }

export interface ImportView {
  readonly isStored: boolean;
  /** Sound rows; of them so many are new, and so many are known by their code. */
  readonly venues: number;
  readonly added: number;
  readonly known: number;
  /** What has to be put right, each at its row and column; with one of them nothing is stored. */
  readonly faults: readonly Fault[];
  readonly alike: readonly AlikeRow[];
  /** How well the sheet's words on closing days are understood; null where it has none. */
  readonly closing: ClosingRuleCoverage | null;
}

interface Candidate extends VenueTraits { readonly row: number | null; readonly venueId: string | null; readonly code: string }

/** A sheet of venues: looked at first, then stored wholly or not at all. */
@Injectable()
export class VenueImports {
  constructor(private readonly uow: UnitOfWork, private readonly desk: VenueDesk, private readonly duplicates: Duplicates, private readonly texts: ClosingTextRepository) {}

  /** .xlsx, or CSV in UTF-8, UTF-16 or the Korean code page. Never throws for what the sheet says. */
  async take(actor: Actor, file: VenueSheetFile, { dryRun, jobField, despiteAlike }: ImportOptions): Promise<ImportView> {
    assertRole(actor, 'director');
    const { venues, faults } = await read(file, jobField);
    const known = new Set((await this.duplicates.pool(actor.centreId)).map(({ code }) => code));
    const alike = await this.alikeIn(actor.centreId, venues);
    const isSound = faults.length === 0 && venues.length > 0 && (despiteAlike || alike.length === 0);
    if (isSound && !dryRun) await this.store(actor.centreId, venues.map(({ value }) => value));
    const texts = venues.flatMap(({ value }) => (value.closingText === undefined ? [] : [value.closingText]));
    const knownRows = venues.filter(({ value }) => known.has(value.code)).length;
    return {
      isStored: isSound && !dryRun, venues: venues.length, added: venues.length - knownRows, known: knownRows, faults, alike,
      closing: texts.length === 0 ? null : closingRuleCoverage(venues.map(({ value }) => value.closingText ?? '')),
    };
  }

  private store(centreId: string, venues: readonly SheetVenue[]): Promise<void> {
    return this.uow.run(async () => {
      const ids = await this.desk.importVenues(centreId, venues);
      await this.texts.keep(centreId, venues.flatMap(({ code, closingText }) => (closingText === undefined ? [] : [{ venueId: ids.get(code)!, text: closingText }])));
    });
  }

  /** Rows that bring a known venue up to date by its code are no duplicates of it. */
  private async alikeIn(centreId: string, venues: readonly Located<SheetVenue>[]): Promise<AlikeRow[]> {
    const finder = new AlikeFinder<Candidate>((await this.duplicates.pool(centreId)).map((venue) => ({ ...venue, row: null, venueId: venue.id })));
    return venues.flatMap(({ value, place }) => {
      const candidate: Candidate = { ...traitsOf(value), row: place.row ?? 0, venueId: null, code: value.code };
      const [first] = finder.alike(candidate).filter(({ venue }) => venue.code !== value.code);
      finder.add(candidate);
      return first ? [{ row: candidate.row ?? 0, name: value.name, venueId: first.venue.venueId, otherRow: first.venue.row, otherName: first.venue.name, ...first.likeness }] : [];
    });
  }
}

const traitsOf = ({ name, businessNo, phone, address, latitude, longitude }: SheetVenue): VenueTraits => ({ name, businessNo: businessNo ?? null, phone: phone ?? null, address: address ?? null, latitude, longitude });

async function read(file: VenueSheetFile, jobField: JobField | undefined): Promise<{ venues: Located<SheetVenue>[]; faults: Fault[] }> {
  const faults = new FaultList();
  let venues: Located<SheetVenue>[] = [];
  try {
    venues = readVenueSheet(await openTable(file.name, file.bytes), faults, jobField);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    faults.add({ file: file.name, ...(error.row === undefined ? {} : { row: error.row }) }, error.code, error.message);
  }
  const seen = new Map<string, number>();
  for (const { value: { code }, place } of venues) {
    const before = seen.get(code);
    if (before !== undefined) faults.add(place, 'duplicate', `같은 체험처코드 '${code}'가 ${before}행에 이미 있습니다.`, '체험처코드');
    else seen.set(code, place.row ?? 0);
  }
  return { venues, faults: faults.all() };
}
