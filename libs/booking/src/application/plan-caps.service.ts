import { Injectable } from '@nestjs/common';
import type { Day, Lang } from '#kernel';
import { capInWords } from '../domain/booking.errors.js';
import { CapQueries } from '../persistence/cap.queries.js';

/** Whether a plan keeps the centre's caps, before it is published. */
@Injectable()
export class PlanCaps {
  constructor(private readonly caps: CapQueries) {}

  /** One sentence per school or week that would have more than the centre lets it, were these parties booked beside what stands. */
  async exceededBy(centreId: string, parties: readonly { readonly schoolId: string; readonly heldOn: Day; readonly headcount: number }[], lang: Lang): Promise<string[]> {
    return (await this.caps.exceededBy(centreId, parties)).map((over) => capInWords(over, lang));
  }
}
