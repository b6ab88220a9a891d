import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBeTriedAgain } from '../persistence/constraint-violation.js';
import { OutboxMessage } from '../persistence/outbox-message.entity.js';
import { currentReach, narrowReach, type Reach, settingsOf, withReach } from './reach.js';

interface Scope { readonly manager: EntityManager; readonly events: DomainEvent[]; readonly kind: 'use case' | 'enclosure' }

/** On whose behalf rows change, for the audit trail. */
export interface Author {
  /** An account's id, or what acts without one. */
  readonly actor: string;
  readonly requestId: string;
}

/** First statement of a transaction: who writes, and which rows it reaches, until it ends. */
const BEGIN_AS = `SELECT set_config('app.actor', $1, true), set_config('app.request_id', $2, true),
  set_config('app.centre_id', $3, true), set_config('app.school_id', $4, true), set_config('app.system', $5, true)`;
const SYSTEM: Author = { actor: '', requestId: '' };
const REACH_ON = `SELECT set_config('app.centre_id', $1, true), set_config('app.school_id', $2, true), set_config('app.system', $3, true)`;
/** Two that ran into each other must not meet again at once. */
const PAUSE_MS = 20;
const EVENTS_PER_INSERT = 500;

/** One use case = one transaction = its rows and its events, together or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly authors = new AsyncLocalStorage<Author>();

  constructor(private readonly dataSource: DataSource) {}

  /** A nested `run` joins the outer one. Deadlocks, serialisation failures and locks waited for too long are tried again from the start. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const scope = this.scopes.getStore();
    if (scope?.kind === 'use case') return work();
    if (scope) return this.once(scope.manager, 'use case', work);
    return this.untilDone('use case', work);
  }

  /**
   * One transaction around several use cases. Each `run` inside still is all or nothing by itself (a savepoint), so that
   * whoever catches its refusal can go on reading; all of them are committed together or not at all.
   */
  enclose<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) throw new Error('UnitOfWork: enclose() must be the outermost.');
    return this.untilDone('enclosure', work);
  }

  /** Whatever the work changes is on record as this author's; without one it is the system's. */
  onBehalfOf<T>(author: Author, work: () => Promise<T>): Promise<T> {
    return this.authors.run(author, work);
  }

  /** What the work reads and writes outside of this reach is not there for it: the database says so, whatever the work asks. */
  within<T>(reach: Reach, work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) throw new Error('UnitOfWork: within() must be outside of transactions.');
    return withReach(reach, work);
  }

  /** Whoever turns out to come from one centre reaches nothing else from here on. */
  narrowTo(reach: { readonly centreId: string; readonly schoolId?: string }): void {
    narrowReach(reach);
  }

  /** For what concerns all schools of the centre though one of them asks: counts, free days, whose turn it is. */
  async acrossSchools<T>(work: () => Promise<T>): Promise<T> {
    const reach = currentReach();
    if (!('centreId' in reach) || reach.schoolId === undefined) return work();
    const whole = { centreId: reach.centreId };
    const manager = this.scopes.getStore()?.manager;
    if (!manager) return withReach(whole, work);
    await manager.query(REACH_ON, [...settingsOf(whole)]);
    try {
      return await withReach(whole, work);
    } finally {
      // a transaction that failed meanwhile is beyond reach already; rolling back brings the setting back
      await manager.query(REACH_ON, [...settingsOf(reach)]).catch(() => undefined);
    }
  }

  /** For reads: inside the transaction when there is one. */
  get manager(): EntityManager {
    return this.scopes.getStore()?.manager ?? this.dataSource.manager;
  }

  /** For locks and writes: refuses to work outside `run`. */
  get tx(): EntityManager {
    return this.useCase('write').manager;
  }

  /** The event becomes an outbox row of this transaction. */
  raise(event: DomainEvent): void {
    this.useCase(`raise ${event.type}`).events.push(event);
  }

  private async untilDone<T>(kind: Scope['kind'], work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(this.dataSource.manager, kind, work);
      } catch (error) {
        if (!mayBeTriedAgain(error, attempt)) throw error;
        await setTimeout(Math.random() * PAUSE_MS * attempt);
      }
    }
  }

  /** A transaction, or a savepoint where the manager is in one already. */
  private once<T>(outer: EntityManager, kind: Scope['kind'], work: () => Promise<T>): Promise<T> {
    return outer.transaction(async (manager) => {
      if (outer === this.dataSource.manager) await this.begin(manager);
      const scope: Scope = { manager, events: [], kind };
      const result = await this.scopes.run(scope, work);
      const rows = scope.events.map(({ centreId, type, payload }) => ({ centreId, type, payload }));
      for (let from = 0; from < rows.length; from += EVENTS_PER_INSERT) {
        await manager.insert(OutboxMessage, rows.slice(from, from + EVENTS_PER_INSERT));
      }
      return result;
    });
  }

  private async begin(manager: EntityManager): Promise<void> {
    const { actor, requestId } = this.authors.getStore() ?? SYSTEM;
    await manager.query(BEGIN_AS, [actor, requestId, ...settingsOf(currentReach())]);
  }

  private useCase(action: string): Scope {
    const scope = this.scopes.getStore();
    if (scope?.kind !== 'use case') throw new Error(`UnitOfWork: cannot ${action} outside run().`);
    return scope;
  }
}
