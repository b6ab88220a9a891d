import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { isWorthRepeating } from '../persistence/constraint-violation.js';
import { OutboxMessage } from '../persistence/outbox-message.entity.js';

interface Scope { readonly manager: EntityManager; readonly events: DomainEvent[]; readonly kind: 'use case' | 'enclosure' }

/** On whose behalf rows change, for the audit trail. */
export interface Author {
  /** An account's id, or what acts without one. */
  readonly actor: string;
  readonly requestId: string;
}

const MOST_TRIES = 4;
const EVENTS_PER_INSERT = 500;

/** One use case = one transaction = its rows and its events, together or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly authors = new AsyncLocalStorage<Author>();

  constructor(private readonly dataSource: DataSource) {}

  /** A nested `run` joins the outer one. Deadlocks and serialisation failures are tried again from the start. */
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
        if (attempt >= MOST_TRIES || !isWorthRepeating(error)) throw error;
      }
    }
  }

  /** A transaction, or a savepoint where the manager is in one already. */
  private once<T>(outer: EntityManager, kind: Scope['kind'], work: () => Promise<T>): Promise<T> {
    return outer.transaction(async (manager) => {
      const scope: Scope = { manager, events: [], kind };
      const result = await this.scopes.run(scope, work);
      const rows = scope.events.map(({ centreId, type, payload }) => ({ centreId, type, payload }));
      for (let from = 0; from < rows.length; from += EVENTS_PER_INSERT) {
        await manager.insert(OutboxMessage, rows.slice(from, from + EVENTS_PER_INSERT));
      }
      if (outer === this.dataSource.manager) await this.sign(manager);
      return result;
    });
  }

  /** Last of all: the audit trail is written at commit, and work that was refused needs no signature. */
  private async sign(manager: EntityManager): Promise<void> {
    const author = this.authors.getStore();
    if (author) await manager.query(`SELECT set_config('app.actor', $1, true), set_config('app.request_id', $2, true)`, [author.actor, author.requestId]);
  }

  private useCase(action: string): Scope {
    const scope = this.scopes.getStore();
    if (scope?.kind !== 'use case') throw new Error(`UnitOfWork: cannot ${action} outside run().`);
    return scope;
  }
}
