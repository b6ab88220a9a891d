import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { InspectorFileRefused, InspectorFileStale, InspectorUnknown } from '../domain/plan.errors.js';
import { type InspectorFile, InspectorRepository, type InspectorTraining } from '../persistence/inspector.repository.js';
import type { InspectorView } from './plan.views.js';

/** People who look at venues, inspectors and parent monitors: what they learned, and that they were looked up. The centre alone reads it. */
@Injectable()
export class InspectorFiles {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly rows: InspectorRepository) {}

  /** Everybody with an inspector's account, by name. */
  list(actor: Actor): Promise<InspectorView[]> {
    assertRole(actor, 'director');
    return this.rows.list(actor.centreId);
  }

  /** The whole file anew; `version` 0 for the first word. InspectorUnknown, InspectorFileStale, InspectorFileRefused. */
  change(actor: Actor, accountId: string, version: number, file: InspectorFile): Promise<InspectorView> {
    this.assertFits(file);
    return this.write(actor, accountId, version, () => this.rows.put(actor.centreId, accountId, file));
  }

  /** TrainingTwice for the same course on the same day. */
  train(actor: Actor, accountId: string, version: number, training: InspectorTraining): Promise<InspectorView> {
    this.assertPast(training.heldOn, '#/heldOn');
    return this.write(actor, accountId, version, () => this.rows.train(actor.centreId, accountId, training));
  }

  private write(actor: Actor, accountId: string, version: number, work: () => Promise<void>): Promise<InspectorView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const known = await this.rows.list(actor.centreId, accountId);
      if (known.length === 0) throw new InspectorUnknown('그런 점검자가 없습니다.', { accountId });
      const present = await this.rows.lockVersion(actor.centreId, accountId);
      if (present !== version) throw new InspectorFileStale('그사이 이 점검자의 기록이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { accountId, version: present });
      await work();
      return (await this.rows.list(actor.centreId, accountId))[0]!;
    });
  }

  private assertFits({ checkedOn, checkedBy }: InspectorFile): void {
    if ((checkedOn === null) !== (checkedBy === null || checkedBy.trim() === '')) {
      const detail = '조회한 날과 조회한 분을 함께 적어 주세요.';
      throw new InspectorFileRefused(detail, { errors: [{ pointer: checkedOn === null ? '#/checkedOn' : '#/checkedBy', detail }] });
    }
    if (checkedOn !== null) this.assertPast(checkedOn, '#/checkedOn');
  }

  private assertPast(day: string, pointer: string): void {
    const detail = '오늘까지의 날만 적을 수 있습니다.';
    if (day > dayInSeoul(this.clock.now())) throw new InspectorFileRefused(detail, { errors: [{ pointer, detail }] });
  }
}
