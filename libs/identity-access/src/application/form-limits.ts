import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { TooManyForms } from '../domain/identity-access.errors.js';
import { AttemptWindowRepository } from '../persistence/attempt-window.repository.js';

const HOUR_MS = 3_600_000;

/** Forms anybody may send are counted per sender and hour, in windows every api process shares. */
@Injectable()
export class FormLimits {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly windows: AttemptWindowRepository) {}

  /** Counted and committed before the form is looked at: a refused one stays counted. `sender`: an address, or what stands for all of them. TooManyForms. */
  async count(form: string, sender: string, mostPerHour: number): Promise<void> {
    const now = this.clock.now().getTime();
    const key = createHash('sha256').update(`form:${form}:${sender}`).digest('hex');
    const attempts = await this.uow.run(() => this.windows.count(key, new Date(now - (now % HOUR_MS))));
    if (attempts > mostPerHour) throw new TooManyForms(Math.ceil((HOUR_MS - (now % HOUR_MS)) / 1_000));
  }
}
