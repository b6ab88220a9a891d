import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { secondsToNextWindow, TRIES_PER_ACCOUNT, TRIES_PER_IP, windowStart } from '../domain/attempt-rule.js';
import { TooManySignIns } from '../domain/identity-access.errors.js';
import { AttemptWindowRepository } from '../persistence/attempt-window.repository.js';

const keyOf = (kind: 'account' | 'ip', value: string) => createHash('sha256').update(`sign-in:${kind}:${value}`).digest('hex');
const DAY_MS = 86_400_000;

/** Guessing is slowed down per account and per address, in windows every api process shares. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly windows: AttemptWindowRepository,
  ) {}

  /** Counted before the password is looked at and committed on its own: a refused attempt must stay counted. */
  async count(email: string, ip: string | undefined): Promise<void> {
    const now = this.clock.now();
    const window = windowStart(now);
    const isTooMany = await this.uow.run(async () => {
      const ofAccount = await this.windows.count(keyOf('account', email), window);
      const ofIp = ip === undefined ? 0 : await this.windows.count(keyOf('ip', ip), window);
      return ofAccount > TRIES_PER_ACCOUNT || ofIp > TRIES_PER_IP;
    });
    if (isTooMany) throw new TooManySignIns(secondsToNextWindow(now));
  }

  /** The right password ends the account's count; the address only gets this one try back, or its owner could reset it at will. */
  async succeeded(email: string, ip: string | undefined): Promise<void> {
    await this.windows.forget(keyOf('account', email));
    if (ip !== undefined) await this.windows.takeBack(keyOf('ip', ip), windowStart(this.clock.now()));
  }

  async sweep(): Promise<void> {
    await this.windows.forgetBefore(new Date(this.clock.now().getTime() - DAY_MS));
  }
}
