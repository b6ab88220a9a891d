import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Drift, Records } from '#database';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { ChangeListResponse, ChangesQuery, type DriftKindResponse, DriftResponse } from './dto/records.dto.js';

@ApiTags('centre')
@Controller('v1/centre/records')
@Audience('director')
export class CentreRecordsController {
  constructor(private readonly records: Records, private readonly clock: Clock) {}

  /** Who changed what and when, latest first. */
  @Get()
  async listChanges(@CurrentActor() { centreId }: Actor, @Query() { before, size }: ChangesQuery): Promise<ChangeListResponse> {
    const items = await this.records.changes(centreId, { before: before ?? null, size });
    const last = items.at(-1);
    return { items: items.map((change) => ({ ...change, at: change.at.toISOString() })), next: last && last.seq > 1 ? last.seq : null };
  }

  /** Reckons anew whether counts and records agree with what is booked; nothing must differ. */
  @Get('drift')
  async checkRecords(@CurrentActor() { centreId }: Actor): Promise<DriftResponse> {
    const [drift, length] = [await this.records.drift(centreId), await this.records.length(centreId)];
    const isWhole = !drift.some(({ kind }) => kind === 'chain-broken');
    return { checkedAt: this.clock.now().toISOString(), verifiedUpTo: isWhole ? length : null, total: drift.length, kinds: byKind(drift) };
  }
}

function byKind(drift: readonly Drift[]): DriftKindResponse[] {
  const kinds = new Map<string, DriftKindResponse>();
  for (const { kind, subject, detail } of drift) {
    const known = kinds.get(kind);
    kinds.set(kind, { kind, count: (known?.count ?? 0) + 1, example: known?.example ?? `${subject}: ${detail}` });
  }
  return [...kinds.values()];
}
