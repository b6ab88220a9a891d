import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type BookingSettings, USUAL_BOOKING_SETTINGS } from '../domain/booking-settings.js';

/** Version 0: nothing was laid down yet. */
export interface KeptSettings extends BookingSettings { readonly version: number }

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
}
