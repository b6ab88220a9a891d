import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { RegistrationFacts, RegistrationOrigin, RegistrationState } from '../domain/registration.js';
import { ApprovedByPreparer } from '../domain/venue-intake.errors.js';
import type { RegistrationView } from '../application/intake.views.js';

export interface NewRegistration {
  readonly centreId: string;
  /** The form as it was shown: sent twice it counts once. */
  readonly formId: string;
  readonly origin: RegistrationOrigin;
  readonly linkId: string | null;
  readonly preparedBy: string | null;
  readonly receivedAt: Date;
  readonly facts: RegistrationFacts;
}

export interface FormLink { readonly id: string; readonly centreId: string; readonly label: string }

const FIELDS = ['name', 'venueType', 'jobField', 'businessNo', 'address', 'district', 'latitude', 'longitude', 'phone', 'contactName', 'contactEmail', 'seats', 'closingText', 'offer'] as const satisfies readonly (keyof RegistrationFacts)[];
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const valuesOf = (facts: RegistrationFacts): unknown[] => FIELDS.map((field) => (typeof facts[field] === 'string' ? facts[field].trim() || null : facts[field]));
const holes = (first: number): string => FIELDS.map((_, at) => `$${first + at}`).join(', ');

const SELECT = `SELECT r.id, r.origin, r.state, l.label AS "linkLabel", r.prepared_by AS "preparedBy", p.name AS "preparedByName", r.received_at AS "receivedAt", d.name AS "decidedByName",
    r.decided_at AS "decidedAt", r.reason, r.venue_id AS "venueId", r.version, ${FIELDS.map((field) => `r.${snake(field)} AS "${field}"`).join(', ')}
  FROM intake.registrations r LEFT JOIN intake.form_links l ON l.id = r.link_id LEFT JOIN identity.accounts p ON p.id = r.prepared_by LEFT JOIN identity.accounts d ON d.id = r.decided_by`;

@Injectable()
export class RegistrationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when the form is known already. */
  async add({ centreId, formId, origin, linkId, preparedBy, receivedAt, facts }: NewRegistration): Promise<string | null> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO intake.registrations (centre_id, form_id, origin, link_id, prepared_by, received_at, ${FIELDS.map(snake).join(', ')}) VALUES ($1, $2, $3, $4, $5, $6, ${holes(7)})
       ON CONFLICT ON CONSTRAINT registrations_form_once DO NOTHING RETURNING id`, [centreId, formId, origin, linkId, preparedBy, receivedAt, ...valuesOf(facts)]);
    return row?.id ?? null;
  }

  async list(centreId: string, state: RegistrationState | undefined, page: number, size: number): Promise<{ items: RegistrationView[]; total: number }> {
    const where = 'WHERE r.centre_id = $1 AND ($2::text IS NULL OR r.state = $2)';
    const [counted] = await this.uow.manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM intake.registrations r ${where}`, [centreId, state ?? null]);
    const items = await this.uow.manager.query<RegistrationView[]>(`${SELECT} ${where} ORDER BY r.received_at DESC, r.id LIMIT $3 OFFSET $4`, [centreId, state ?? null, size, (page - 1) * size]);
    return { items, total: counted?.total ?? 0 };
  }

  async find(centreId: string, id: string): Promise<RegistrationView | null> {
    const [row] = await this.uow.manager.query<RegistrationView[]>(`${SELECT} WHERE r.centre_id = $1 AND r.id = $2`, [centreId, id]);
    return row ?? null;
  }

  async lock(centreId: string, id: string): Promise<RegistrationView | null> {
    await this.uow.tx.query('SELECT 1 FROM intake.registrations WHERE centre_id = $1 AND id = $2 FOR UPDATE', [centreId, id]);
    return this.find(centreId, id);
  }

  async change(id: string, facts: RegistrationFacts): Promise<void> {
    await this.uow.tx.query(`UPDATE intake.registrations SET (${FIELDS.map(snake).join(', ')}) = ROW (${holes(2)}) WHERE id = $1`, [id, ...valuesOf(facts)]);
  }

  async decide(id: string, decision: { readonly state: 'approved' | 'declined'; readonly by: string; readonly at: Date; readonly reason: string | null; readonly venueId: string | null }): Promise<void> {
    const { state, by, at, reason, venueId } = decision;
    try {
      await this.uow.tx.query('UPDATE intake.registrations SET state = $2, decided_by = $3, decided_at = $4, reason = $5, venue_id = $6 WHERE id = $1', [id, state, by, at, reason?.trim() || null, venueId]);
    } catch (error) {
      if (violates(error, 'registrations_approved_by_another')) throw new ApprovedByPreparer('적은 사람이 아닌 다른 분이 승인해야 합니다.');
      throw error;
    }
  }

  async addLink(centreId: string, link: { readonly tokenHash: Buffer; readonly label: string; readonly by: string; readonly expiresAt: Date }): Promise<void> {
    await this.uow.tx.query('INSERT INTO intake.form_links (centre_id, token_hash, label, made_by, expires_at) VALUES ($1, $2, $3, $4, $5)', [centreId, link.tokenHash, link.label.trim(), link.by, link.expiresAt]);
  }

  async openLink(tokenHash: Buffer, now: Date): Promise<FormLink | null> {
    const [row] = await this.uow.manager.query<FormLink[]>('SELECT id, centre_id AS "centreId", label FROM intake.form_links WHERE token_hash = $1 AND expires_at > $2', [tokenHash, now]);
    return row ?? null;
  }
}
