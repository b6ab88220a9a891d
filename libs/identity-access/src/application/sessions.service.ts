import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import type { Actor } from '../domain/actor.js';
import { normalisedEmail } from '../domain/email.js';
import { SignInRefused } from '../domain/identity-access.errors.js';
import { LONGEST_PASSWORD } from '../domain/password-rule.js';
import { hashOf, newToken } from '../domain/secret-token.js';
import { absoluteEnd, idleSince, isWorthTouching } from '../domain/session-rule.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { Passwords } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  /** The session this one replaces, if the browser still carries one: it ends. */
  readonly replaces?: string | undefined;
}

export interface StartedSession {
  readonly token: string;
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** Server-side sessions: signing out or sweeping really ends them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /** Hashing takes its time, so it happens between two transactions and holds no connection. */
  async signIn({ email: given, password, ip, replaces }: SignIn): Promise<StartedSession> {
    const email = normalisedEmail(given);
    await this.limits.count(email, ip);
    const credentials = await this.accounts.credentialsOf(email);
    const isRight = await this.passwords.matches(password.slice(0, LONGEST_PASSWORD * 2), credentials?.passwordHash);
    if (!isRight || !credentials) throw new SignInRefused();
    return this.uow.run(async () => {
      const [actor] = await this.accounts.actorsOf(credentials.accountId);
      if (!actor) throw new SignInRefused();
      await this.limits.succeeded(email, ip);
      if (replaces !== undefined) await this.sessions.remove(hashOf(replaces));
      return this.start(actor);
    });
  }

  /** Begins a session for somebody whose identity was just proven; always with a fresh token. */
  start(actor: Actor): Promise<StartedSession> {
    return this.uow.run(async () => {
      const token = newToken();
      const now = this.clock.now();
      const expiresAt = absoluteEnd(now);
      await this.sessions.add({ tokenHash: hashOf(token), membershipId: actor.membershipId, createdAt: now, lastSeenAt: now, expiresAt });
      return { token, actor, expiresAt };
    });
  }

  /** Who holds this token, if its session lives. */
  async actorOf(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const tokenHash = hashOf(token);
    const session = await this.sessions.living(tokenHash, now, idleSince(now));
    if (!session) return null;
    if (isWorthTouching(session.lastSeenAt, now)) await this.uow.run(() => this.sessions.touch(tokenHash, now));
    return session.actor;
  }

  signOut(token: string): Promise<void> {
    return this.uow.run(() => this.sessions.remove(hashOf(token)));
  }

  /** Clears away what is over; returns how many sessions that were. */
  sweep(): Promise<number> {
    return this.uow.run(async () => {
      const now = this.clock.now();
      await this.limits.sweep();
      return this.sessions.removeDead(now, idleSince(now));
    });
  }
}
