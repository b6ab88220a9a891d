import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { type Band, type Day, dayAndYearInWords } from '#kernel';
import type { OpeningStatus } from '../domain/opening-status.js';
import type { OpeningDraft } from '../domain/venue-drafts.js';
import { OpeningAlreadyExists, OpeningInBlackout, OpeningNotCleared, OpeningStale, SeatsAlreadyTaken, VenueNotFound } from '../domain/venue-registry.errors.js';
import { Opening } from './opening.entity.js';

export interface NewOpening {
  readonly centreId: string;
  readonly venueId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats?: number | undefined;
  readonly status: OpeningStatus;
}

const BAND_NAMES: Readonly<Record<Band, string>> = { am: '오전', pm: '오후' };

@Injectable()
export class OpeningRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * FOR UPDATE, the strongest row lock: a booking of this opening holds FOR KEY SHARE from its seat trigger until it
   * commits, so whoever closes the opening waits for it, and the other way round.
   */
  lock(centreId: string, venueId: string, id: string): Promise<Opening | null> {
    return this.uow.tx.findOne(Opening, { where: { id, centreId, venueId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Venue first, as bookings do: a half-day that opens again asks it for days off. */
  async lockVenue(venueId: string): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE id = $1 FOR NO KEY UPDATE', [venueId]);
  }

  /** Waits for bookings under way on these days, and holds up new ones until the caller has committed. */
  async lockDays(centreId: string, days: readonly Day[]): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM venue.openings WHERE centre_id = $1 AND held_on = ANY ($2::date[]) ORDER BY id FOR UPDATE', [centreId, days]);
  }

  /** Seats default to the venue's; the number of parties is always the venue's. */
  async add(opening: NewOpening): Promise<string> {
    const { centreId, venueId, heldOn, band, seats = null, status } = opening;
    try {
      const rows = (await this.uow.tx.query(
        `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status)
         SELECT centre_id, id, $3, $4, coalesce($5, seats), parties_per_opening, $6 FROM venue.venues WHERE centre_id = $1 AND id = $2
         RETURNING id`,
        [centreId, venueId, heldOn, band, seats, status],
      )) as { id: string }[];
      const [row] = rows;
      if (!row) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
      return row.id;
    } catch (error) {
      if (violates(error, 'openings_once_per_band')) {
        throw new OpeningAlreadyExists(`${dayAndYearInWords(heldOn)} ${BAND_NAMES[band]} 일정이 이미 있습니다. 그 일정을 고쳐 주세요.`, { heldOn, band });
      }
      throw refusal(error);
    }
  }

  async change(opening: Opening, change: { readonly seats: number; readonly status: OpeningStatus }): Promise<void> {
    const { id, version } = opening;
    try {
      const { affected } = await this.uow.tx.update(Opening, { id, version }, { ...change, byHand: true, patternId: null });
      if (affected === 0) throw new OpeningStale('그사이 다른 분이 이 일정을 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.', { openingId: id });
    } catch (error) {
      throw refusal(error, change.seats);
    }
  }

  /**
   * One statement for tens of thousands of half-days. New ones start uncleared; of known ones seats and programme follow
   * the sheet, the status stays. Answers the ids in the order of the drafts.
   */
  async importMany(centreId: string, drafts: readonly OpeningDraft[]): Promise<string[]> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [[...new Set(drafts.map(({ venueId }) => venueId))]]);
    try {
      await this.uow.tx.query(
        `INSERT INTO venue.openings AS o (centre_id, venue_id, programme_id, held_on, band, seats, parties_limit, status)
         SELECT $1, x."venueId", x."programmeId", x."heldOn", x.band, coalesce(x.seats, v.seats), v.parties_per_opening, 'uncleared'
           FROM jsonb_to_recordset($2) AS x("venueId" uuid, "programmeId" uuid, "heldOn" date, band text, seats int)
           JOIN venue.venues v ON v.centre_id = $1 AND v.id = x."venueId"
         ON CONFLICT ON CONSTRAINT openings_once_per_band DO UPDATE
            SET seats = excluded.seats, parties_limit = excluded.parties_limit, programme_id = excluded.programme_id
          WHERE (o.seats, o.parties_limit, o.programme_id) IS DISTINCT FROM (excluded.seats, excluded.parties_limit, excluded.programme_id)`,
        [centreId, JSON.stringify(drafts)],
      );
    } catch (error) {
      throw refusal(error);
    }
    const rows = (await this.uow.tx.query(
      `SELECT o.id FROM unnest($2::uuid[], $3::date[], $4::text[]) WITH ORDINALITY AS x(venue_id, held_on, band, place)
         JOIN venue.openings o ON o.venue_id = x.venue_id AND o.held_on = x.held_on AND o.band = x.band AND o.centre_id = $1
        ORDER BY x.place`,
      [centreId, drafts.map(({ venueId }) => venueId), drafts.map(({ heldOn }) => heldOn), drafts.map(({ band }) => band)],
    )) as { id: string }[];
    if (rows.length < drafts.length) throw new VenueNotFound('일정에 적힌 체험처 가운데 이 센터에 없는 곳이 있습니다.', { openings: drafts.length - rows.length });
    return rows.map(({ id }) => id);
  }

  /** Moves those of the openings that stand at `from`; returns how many did. To `open` only where the venue is active. */
  async moveStatus(centreId: string, ids: readonly string[], from: OpeningStatus, to: OpeningStatus): Promise<number> {
    if (ids.length === 0) return 0;
    try {
      const [, moved] = (await this.uow.tx.query(
        `UPDATE venue.openings SET status = $4 WHERE centre_id = $1 AND id = ANY ($2::uuid[]) AND status = $3
            AND ($4 <> 'open' OR venue_id IN (SELECT id FROM venue.venues WHERE centre_id = $1 AND is_active))`,
        [centreId, ids, from, to],
      )) as [unknown[], number];
      return moved;
    } catch (error) {
      throw refusal(error);
    }
  }
}

/** The database's word, in ours. */
function refusal(error: unknown, seats?: number): unknown {
  if (violates(error, 'openings_never_oversold')) {
    return new SeatsAlreadyTaken('이미 신청된 학생 수보다 정원을 작게 줄일 수 없습니다.', seats === undefined ? {} : { seats });
  }
  if (violates(error, 'openings_never_overcrowded')) return new SeatsAlreadyTaken('이미 신청된 모둠 수보다 적게 받도록 줄일 수 없습니다.');
  if (violates(error, 'openings_not_in_blackouts')) return new OpeningInBlackout('쉬는 날로 정한 날입니다. 쉬는 날을 먼저 지우면 열 수 있습니다.');
  if (violates(error, 'openings_need_clearance')) {
    return new OpeningNotCleared('그사이 안전점검 유효기간이 바뀌어 일정을 열 수 없습니다. 다시 불러온 뒤 확인해 주세요.');
  }
  return error;
}
