import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { SchoolDraft, SchoolView } from '../domain/views.js';

const VIEW = `id, code, name, level, district, address, phone, latitude, longitude, underserved,
  grade_headcounts AS "gradeHeadcounts", contact_name AS "contactName", contact_email AS "contactEmail", version`;

@Injectable()
export class SchoolRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async idsByCode(centreId: string, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.uow.manager.query('SELECT code, id FROM identity.schools WHERE centre_id = $1 AND code = ANY ($2)', [
      centreId, codes,
    ])) as { code: string; id: string }[];
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** Known codes are brought up to date; what does not change keeps its version. */
  async upsert(centreId: string, schools: readonly (SchoolDraft & { readonly id: string })[]): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO identity.schools AS s (id, centre_id, code, name, level, district, address, phone, latitude, longitude,
              underserved, grade_headcounts, contact_name, contact_email)
       SELECT id, $1, code, name, level, district, address, phone, latitude, longitude,
              coalesce(underserved, false), "gradeHeadcounts", "contactName", "contactEmail"
         FROM jsonb_to_recordset($2) AS given (id uuid, code text, name text, level text, district text, address text, phone text,
              latitude double precision, longitude double precision, underserved boolean, "gradeHeadcounts" int[],
              "contactName" text, "contactEmail" text)
       ON CONFLICT ON CONSTRAINT schools_code_once DO UPDATE SET
              (name, level, district, address, phone, latitude, longitude, underserved, grade_headcounts, contact_name, contact_email)
            = (excluded.name, excluded.level, excluded.district, excluded.address, excluded.phone, excluded.latitude, excluded.longitude,
               excluded.underserved, excluded.grade_headcounts, excluded.contact_name, excluded.contact_email)
        WHERE (s.name, s.level, s.district, s.address, s.phone, s.latitude, s.longitude, s.underserved, s.grade_headcounts, s.contact_name, s.contact_email)
           IS DISTINCT FROM
              (excluded.name, excluded.level, excluded.district, excluded.address, excluded.phone, excluded.latitude, excluded.longitude,
               excluded.underserved, excluded.grade_headcounts, excluded.contact_name, excluded.contact_email)`,
      [centreId, JSON.stringify(schools)],
    );
  }

  async find(centreId: string, id: string): Promise<SchoolView | null> {
    const rows = (await this.uow.manager.query(`SELECT ${VIEW} FROM identity.schools WHERE centre_id = $1 AND id = $2`, [
      centreId, id,
    ])) as SchoolView[];
    return rows[0] ?? null;
  }

  async centreOf(id: string): Promise<string | null> {
    const rows = (await this.uow.manager.query('SELECT centre_id AS "centreId" FROM identity.schools WHERE id = $1', [id])) as { centreId: string }[];
    return rows[0]?.centreId ?? null;
  }

  async list(centreId: string): Promise<SchoolView[]> {
    return (await this.uow.manager.query(
      `SELECT ${VIEW} FROM identity.schools WHERE centre_id = $1 ORDER BY name COLLATE "ko-x-icu", code`, [centreId],
    )) as SchoolView[];
  }
}
