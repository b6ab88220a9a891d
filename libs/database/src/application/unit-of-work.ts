import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { isWorthRepeating } from '../persistence/constraint-violation.js';
import { OutboxMessage } from '../persistence/outbox-message.entity.js';

interface Scope { readonly manager: EntityManager; readonly events: DomainEvent[] }

const MOST_TRIES = 4;
const EVENTS_PER_INSERT = 500;

/** One use case = one transaction = its rows and its events, together or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** A nested `run` joins the outer one. Deadlocks and serialisation failures are tried again from the start. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= MOST_TRIES || !isWorthRepeating(error)) throw error;
      }
    }
  }

  /** For reads: inside the transaction when there is one. */
  get manager(): EntityManager {
    return this.scopes.getStore()?.manager ?? this.dataSource.manager;
  }

  /** For locks and writes: refuses to work outside `run`. */
  get tx(): EntityManager {
    return this.scope('write').manager;
  }

  /** The event becomes an outbox row of this transaction. */
  raise(event: DomainEvent): void {
    this.scope(`raise ${event.type}`).events.push(event);
  }

  private once<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const scope: Scope = { manager, events: [] };
      const result = await this.scopes.run(scope, work);
      const rows = scope.events.map(({ centreId, type, payload }) => ({ centreId, type, payload }));
      for (let from = 0; from < rows.length; from += EVENTS_PER_INSERT) {
        await manager.insert(OutboxMessage, rows.slice(from, from + EVENTS_PER_INSERT));
      }
      return result;
    });
  }

  private scope(action: string): Scope {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error(`UnitOfWork: cannot ${action} outside run().`);
    return scope;
  }
}
