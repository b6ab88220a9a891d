import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import type { ChecklistItem } from '../domain/checklist.js';
import { ChecklistNotFound, ChecklistPublished, ChecklistStale } from '../domain/checklist.errors.js';
import { assertAskable } from '../domain/checklist-rule.js';
import type { ValidityMonths } from '../domain/risk-band.js';
import { ChecklistRepository } from '../persistence/checklist.repository.js';
import type { ChecklistHead, ChecklistView } from './checklist.views.js';

/** What inspectors look at. Editing makes the next version; what was asked once stays as it was asked. */
@Injectable()
export class ChecklistDesk {
  constructor(private readonly uow: UnitOfWork, private readonly checklists: ChecklistRepository, private readonly clock: Clock) {}

  /** Newest first. */
  list(centreId: string): Promise<ChecklistHead[]> {
    return this.checklists.heads(centreId);
  }

  async find(centreId: string, id: string): Promise<ChecklistView> {
    const found = await this.checklists.find(centreId, id);
    if (!found) throw notFound(id);
    return found;
  }

  /** What is asked today. */
  async current(centreId: string): Promise<ChecklistView> {
    const current = await this.checklists.current(centreId);
    if (!current) throw new Error(`ChecklistDesk: centre ${centreId} has no published checklist`);
    return current;
  }

  /** The draft of the next version, begun as a copy of the current one; the one there is where somebody has begun already. */
  begin(actor: Actor): Promise<ChecklistView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    return this.uow.run(async () => {
      const id = await this.checklists.addDraft(centreId);
      if (id !== null) await this.checklists.replaceItems(centreId, id, (await this.current(centreId)).items);
      return this.find(centreId, id ?? (await this.checklists.draftId(centreId)) ?? '');
    });
  }

  /** The whole draft anew, in this order. ChecklistPublished when it is no draft any more. */
  edit(actor: Actor, id: string, version: number, items: readonly ChecklistItem[]): Promise<ChecklistView> {
    assertRole(actor, 'director');
    assertAskable(items);
    return this.uow.run(async () => {
      await this.takeDraft(actor.centreId, id, version);
      await this.checklists.replaceItems(actor.centreId, id, items);
      return this.find(actor.centreId, id);
    });
  }

  /** From now on this is asked; inspections planned by an earlier version keep theirs. */
  publish(actor: Actor, id: string, version: number): Promise<ChecklistView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      assertAskable((await this.takeDraft(actor.centreId, id, version)).items);
      await this.checklists.publish(id, { by: actor.accountId, at: this.clock.now() });
      return this.find(actor.centreId, id);
    });
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    assertRole(actor, 'director');
    await this.uow.run(async () => {
      await this.takeDraft(actor.centreId, id, version);
      await this.checklists.discard(id);
    });
  }

  /** Months a pass lasts, by risk. */
  months(centreId: string): Promise<ValidityMonths> {
    return this.checklists.months(centreId);
  }

  async setMonths(actor: Actor, months: ValidityMonths): Promise<ValidityMonths> {
    assertRole(actor, 'director');
    await this.uow.run(() => this.checklists.setMonths(actor.centreId, months));
    return this.checklists.months(actor.centreId);
  }

  private async takeDraft(centreId: string, id: string, version: number): Promise<ChecklistView> {
    const known = await this.find(centreId, id);
    if (known.status === 'published') throw new ChecklistPublished(`점검표 ${known.number}판은 이미 쓰이고 있어 고칠 수 없습니다. 다음 판을 만들어 고쳐 주세요.`, { checklistId: id });
    if (!(await this.checklists.touch(id, version))) throw new ChecklistStale('그사이 이 점검표가 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { checklistId: id });
    return known;
  }
}

const notFound = (checklistId: string) => new ChecklistNotFound('점검표를 찾을 수 없습니다.', { checklistId });
