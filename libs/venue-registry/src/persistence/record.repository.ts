import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { ContactDraft, LeadDraft, PaperDraft, ProgrammeFacts, VenueFacts } from '../domain/record-rule.js';
import type { PaperGate } from '../domain/gates.js';
import { VenueNotFound, VenueStale } from '../domain/venue-registry.errors.js';

const TABLE_OF: Readonly<Record<PaperGate, string>> = { agreement: 'venue.agreements', insurance: 'venue.insurances', certification: 'venue.certifications' };
/** Columns one kind of paper has beside those of all. */
const OWN: Readonly<Record<PaperGate, readonly (keyof PaperDraft)[]>> = { agreement: ['signedOn'], insurance: ['kind'], certification: [] };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** `a, b` and `$2, $3`: columns and placeholders of an object's keys. */
const columns = (keys: readonly string[]): string => keys.map(snake).join(', ');
const holes = (keys: readonly string[], first: number): string => keys.map((_, at) => `$${first + at}`).join(', ');

export const FACT_FIELDS = [
  'name', 'venueType', 'jobField', 'district', 'address', 'addressDetail', 'zip', 'phone', 'homepage', 'businessNo', 'nationalNo', 'latitude', 'longitude', 'directions', 'accessible',
  'accessibility', 'facilities', 'levels', 'seats', 'minParty', 'partiesPerOpening', 'contactName', 'contactMobile', 'contactEmail', 'mayPublish', 'notes',
] as const satisfies readonly (keyof VenueFacts)[];

export const PROGRAMME_FIELDS = [
  'title', 'experienceType', 'hours', 'jobs', 'grades', 'leastStudents', 'mostStudents', 'mentors', 'studentsPerMentor', 'starts', 'prepMinutes', 'fee', 'costBearer', 'ppe', 'outdoors',
  'rainAlternative', 'place', 'cautions', 'planGoal', 'planBefore', 'planOpening', 'planMain', 'planClosing', 'planAfter', 'isOffered',
] as const satisfies readonly (keyof ProgrammeFacts)[];

/** A place as it is when nobody has asked it anything yet; corrected before the first visit. */
const UNTIL_ASKED = { seats: 20, minParty: 1, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 5, partiesPerMonth: 20 };

/** Writes what people say of venues. */
@Injectable()
export class RecordRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The venue's row is the lock of its record. VenueNotFound, VenueStale. */
  async lock(centreId: string, venueId: string, version?: number): Promise<{ readonly name: string }> {
    const [venue] = await this.uow.tx.query<{ name: string; version: number }[]>('SELECT name, version FROM venue.venues WHERE centre_id = $1 AND id = $2 FOR UPDATE', [centreId, venueId]);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    if (version !== undefined && venue.version !== version) throw new VenueStale('그사이 다른 분이 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.', { version: venue.version });
    return venue;
  }

  async addLead(centreId: string, id: string, { name, venueType, jobField, district, address, phone, foundBy, finderName, channel }: LeadDraft, discoveredOn: Day): Promise<void> {
    const row = {
      id, centreId, code: `lead-${id.slice(0, 8)}`, name: name.trim(), venueType, jobField, district: district.trim(), address: address ?? null, phone: phone ?? null, levels: ['middle'], ...UNTIL_ASKED,
      status: 'lead', discoveredOn, foundBy, finderName: finderName?.trim() ?? null, channel,
    };
    await this.uow.tx.query(`INSERT INTO venue.venues (${columns(Object.keys(row))}) VALUES (${holes(Object.keys(row), 1)})`, Object.values(row));
  }

  async changeFacts(venueId: string, facts: VenueFacts): Promise<void> {
    await this.uow.tx.query(`UPDATE venue.venues SET (${columns(FACT_FIELDS)}) = ROW (${holes(FACT_FIELDS, 2)}) WHERE id = $1`, [venueId, ...FACT_FIELDS.map((field) => facts[field])]);
  }

  async addContact(centreId: string, venueId: string, { kind, heldOn, people, summary }: ContactDraft, by: string, at: Date): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO venue.contacts (centre_id, venue_id, kind, held_on, people, summary, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [centreId, venueId, kind, heldOn, people?.trim() || null, summary.trim(), by, at]);
  }

  async addPaper(centreId: string, venueId: string, paper: PaperDraft): Promise<void> {
    const keys = ['number', 'party', 'validFrom', 'validUntil', ...OWN[paper.gate]] as const;
    await this.uow.tx.query(`INSERT INTO ${TABLE_OF[paper.gate]} (centre_id, venue_id, ${columns(keys)}) VALUES ($1, $2, ${holes(keys, 3)})`, [centreId, venueId, ...keys.map((key) => paper[key])]);
  }

  /** False when there is no such paper. */
  async removePaper(venueId: string, gate: PaperGate, id: string): Promise<boolean> {
    const [, removed] = await this.uow.tx.query<[unknown, number]>(`DELETE FROM ${TABLE_OF[gate]} WHERE venue_id = $1 AND id = $2`, [venueId, id]);
    return removed > 0;
  }

  async addProgramme(centreId: string, venueId: string, code: string, facts: ProgrammeFacts): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO venue.programmes (centre_id, venue_id, code, ${columns(PROGRAMME_FIELDS)}) VALUES ($1, $2, $3, ${holes(PROGRAMME_FIELDS, 4)})`,
      [centreId, venueId, code, ...PROGRAMME_FIELDS.map((field) => facts[field])]);
  }

  /** False when there is no such programme of this version. */
  async changeProgramme(venueId: string, id: string, version: number, facts: ProgrammeFacts): Promise<boolean> {
    const [, changed] = await this.uow.tx.query<[unknown, number]>(
      `UPDATE venue.programmes SET (${columns(PROGRAMME_FIELDS)}) = ROW (${holes(PROGRAMME_FIELDS, 4)}) WHERE venue_id = $1 AND id = $2 AND version = $3`,
      [venueId, id, version, ...PROGRAMME_FIELDS.map((field) => facts[field])]);
    return changed > 0;
  }
}
