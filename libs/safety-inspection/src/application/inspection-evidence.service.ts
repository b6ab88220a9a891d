import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import type { Day } from '#kernel';
import type { SheetDraft } from '#table-files';
import { InspectionDayRefused } from '../domain/plan.errors.js';
import { inspectionSheets } from '../domain/inspection-sheet.js';
import { EvidenceQueries } from '../persistence/evidence.queries.js';
import type { Evidence } from './evidence.views.js';

/** "n found, n inspected", and the list anybody may check it against. */
@Injectable()
export class InspectionEvidence {
  constructor(private readonly queries: EvidenceQueries) {}

  /** First and last day included. InspectionDayRefused when they stand the wrong way round. */
  async of(actor: Actor, from: Day, until: Day): Promise<Evidence> {
    assertRole(actor, 'director');
    if (until < from) throw new InspectionDayRefused('끝나는 날이 시작하는 날보다 앞섭니다.', { errors: [{ pointer: '#/until', detail: '시작하는 날부터의 날을 적어 주세요.' }] });
    const items = await this.queries.venues(actor.centreId, from, until);
    return { from, until, found: items.length, inspected: items.filter(({ inspectionId }) => inspectionId !== null).length, items };
  }

  /** The same span as a workbook: counts, every inspection, every venue. */
  async sheets(actor: Actor, from: Day, until: Day): Promise<SheetDraft[]> {
    return inspectionSheets(await this.of(actor, from, until), await this.queries.inspections(actor.centreId, from, until));
  }
}
