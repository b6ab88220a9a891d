import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Actor } from '#identity-access';
import { savedViewName } from '../domain/saved-view.js';
import type { VenueFilters } from '../domain/venue-filters.js';
import { SavedViewNotFound } from '../domain/venue-finder.errors.js';
import { SavedViewRepository } from '../persistence/saved-view.repository.js';
import type { SavedView } from './finder.views.js';

/** Searches a person keeps under a name, at most twenty. */
@Injectable()
export class SavedViews {
  constructor(private readonly uow: UnitOfWork, private readonly views: SavedViewRepository) {}

  list(actor: Actor): Promise<SavedView[]> {
    return this.views.list(actor);
  }

  /** SavedViewRefused, SavedViewNameTaken, TooManySavedViews. */
  save(actor: Actor, name: string, filters: VenueFilters): Promise<SavedView> {
    return this.uow.run(() => this.views.add(actor, savedViewName(name), filters));
  }

  /** SavedViewNotFound, also when it is somebody else's. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.uow.run(async () => {
      if (!(await this.views.remove(actor, id))) throw new SavedViewNotFound('저장한 조건을 찾을 수 없습니다. 이미 지우셨을 수 있습니다.', { id });
    });
  }
}
