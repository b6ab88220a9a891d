import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { SavedView } from '../application/finder.views.js';
import { MOST_SAVED_VIEWS } from '../domain/saved-view.js';
import type { VenueFilters } from '../domain/venue-filters.js';
import { SavedViewNameTaken, TooManySavedViews } from '../domain/venue-finder.errors.js';

export interface Owner { readonly centreId: string; readonly accountId: string }

/** One person's saved views; nobody else's are ever read. */
@Injectable()
export class SavedViewRepository {
  constructor(private readonly uow: UnitOfWork) {}

  list({ centreId, accountId }: Owner): Promise<SavedView[]> {
    return this.uow.manager.query<SavedView[]>('SELECT id, name, filters FROM finder.saved_views WHERE centre_id = $1 AND account_id = $2 ORDER BY name COLLATE "ko-x-icu"', [centreId, accountId]);
  }

  /** On the first free place. SavedViewNameTaken, TooManySavedViews. */
  async add({ centreId, accountId }: Owner, name: string, filters: VenueFilters): Promise<SavedView> {
    try {
      const [view] = await this.uow.tx.query<SavedView[]>(
        `INSERT INTO finder.saved_views (centre_id, account_id, place, name, filters)
         SELECT $1, $2, min(n), $3, $4 FROM generate_series(1, $5::int) n WHERE n NOT IN (SELECT place FROM finder.saved_views WHERE centre_id = $1 AND account_id = $2) HAVING min(n) IS NOT NULL
         RETURNING id, name, filters`, [centreId, accountId, name, JSON.stringify(filters), MOST_SAVED_VIEWS]);
      if (!view) throw new TooManySavedViews(`찾기 조건은 ${MOST_SAVED_VIEWS}개까지 저장할 수 있습니다. 쓰지 않는 것을 지우고 다시 저장해 주세요.`, { most: MOST_SAVED_VIEWS });
      return view;
    } catch (error) {
      if (violates(error, 'saved_views_one_per_name')) throw new SavedViewNameTaken(`‘${name}’이라는 이름이 이미 있습니다. 다른 이름을 적어 주세요.`, { name });
      if (violates(error, 'saved_views_one_per_place')) throw new SavedViewNameTaken('방금 다른 화면에서 저장하셨습니다. 다시 한번 저장해 주세요.', { name });
      throw error;
    }
  }

  async remove({ centreId, accountId }: Owner, id: string): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown, number]>('DELETE FROM finder.saved_views WHERE centre_id = $1 AND account_id = $2 AND id = $3', [centreId, accountId, id]);
    return count > 0;
  }
}
