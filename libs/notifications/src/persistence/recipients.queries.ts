import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

/** Who gets mail for an organisation: its people by role, and the contact it named. */
@Injectable()
export class RecipientQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async teachersOf(centreId: string, schoolId: string): Promise<string[]> {
    return this.addresses(
      `SELECT contact_email AS email FROM identity.schools WHERE centre_id = $1 AND id = $2
       UNION SELECT a.email FROM identity.memberships m JOIN identity.accounts a ON a.id = m.account_id
              WHERE m.centre_id = $1 AND m.organisation_id = $2 AND m.role = 'teacher'`,
      [centreId, schoolId],
    );
  }

  async teachersOfWish(centreId: string, wishId: string): Promise<string[]> {
    const [wish] = await this.uow.manager.query<{ schoolId: string }[]>(
      'SELECT school_id AS "schoolId" FROM scheduling.wishes WHERE centre_id = $1 AND id = $2', [centreId, wishId],
    );
    return wish ? this.teachersOf(centreId, wish.schoolId) : [];
  }

  /** Null for a venue without an address; the centre telephones. */
  async contactOfVenue(centreId: string, venueId: string): Promise<string | null> {
    return (await this.addresses('SELECT contact_email AS email FROM venue.venues WHERE centre_id = $1 AND id = $2', [centreId, venueId]))[0] ?? null;
  }

  async directorsOf(centreId: string): Promise<string[]> {
    return this.addresses(
      `SELECT a.email FROM identity.memberships m JOIN identity.accounts a ON a.id = m.account_id WHERE m.centre_id = $1 AND m.role = 'director'`,
      [centreId],
    );
  }

  private async addresses(sql: string, values: string[]): Promise<string[]> {
    const rows = await this.uow.manager.query<{ email: string | null }[]>(sql, values);
    return [...new Set(rows.flatMap(({ email }) => email?.trim().toLowerCase() || []))].sort();
  }
}
