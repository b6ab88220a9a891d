import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type BookingCaps, type BookingSettings, USUAL_BOOKING_SETTINGS } from '../domain/booking-settings.js';

/** Version 0: nothing was laid down yet. */
export interface KeptSettings extends BookingSettings { readonly version: number }
/** Version 0: there never was a cap. */
export interface KeptCaps extends BookingCaps { readonly version: number }

@Injectable()
export class BookingSettingsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(centreId: string): Promise<KeptSettings> {
    const [row] = await this.uow.manager.query<KeptSettings[]>(
      `SELECT host_answer_days AS "hostAnswerDays", school_answer_days AS "schoolAnswerDays", reminder_days AS "reminderDays", unanswered_offers AS "unansweredOffers",
              reconfirm_days AS "reconfirmDays", prepare_days AS "prepareDays", version FROM booking.settings WHERE centre_id = $1`, [centreId],
    );
    return row ?? { ...USUAL_BOOKING_SETTINGS, version: 0 };
  }

  /** False when somebody else was faster. */
  async change(centreId: string, version: number, to: BookingSettings): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      `INSERT INTO booking.settings AS s (centre_id, host_answer_days, school_answer_days, reminder_days, unanswered_offers, reconfirm_days, prepare_days)
       SELECT $1, $3, $4, $5, $6, $7, $8 WHERE $2 = 0 OR EXISTS (SELECT 1 FROM booking.settings WHERE centre_id = $1)
       ON CONFLICT (centre_id) DO UPDATE SET host_answer_days = EXCLUDED.host_answer_days, school_answer_days = EXCLUDED.school_answer_days, reminder_days = EXCLUDED.reminder_days,
         unanswered_offers = EXCLUDED.unanswered_offers, reconfirm_days = EXCLUDED.reconfirm_days, prepare_days = EXCLUDED.prepare_days, version = s.version + 1
       WHERE s.version = $2 RETURNING version`,
      [centreId, version, to.hostAnswerDays, to.schoolAnswerDays, [...to.reminderDays], to.unansweredOffers, to.reconfirmDays, to.prepareDays],
    );
    return rows.length === 1;
  }

  async caps(centreId: string): Promise<KeptCaps> {
    const [row] = await this.uow.manager.query<KeptCaps[]>('SELECT per_school_and_term AS "perSchoolAndTerm", per_week AS "perWeek", version FROM booking.caps WHERE centre_id = $1', [centreId]);
    return row ?? { perSchoolAndTerm: null, perWeek: null, version: 0 };
  }

  /** Triggers count what is booked already. False when somebody else was faster. */
  async changeCaps(centreId: string, version: number, { perSchoolAndTerm, perWeek }: BookingCaps): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      `INSERT INTO booking.caps AS c (centre_id, per_school_and_term, per_week)
       SELECT $1, $3::int, $4::int WHERE $2 = 0 OR EXISTS (SELECT 1 FROM booking.caps WHERE centre_id = $1)
       ON CONFLICT (centre_id) DO UPDATE SET per_school_and_term = EXCLUDED.per_school_and_term, per_week = EXCLUDED.per_week
       WHERE c.version = $2 RETURNING version`,
      [centreId, version, perSchoolAndTerm, perWeek],
    );
    return rows.length === 1;
  }
}
