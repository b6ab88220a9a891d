import pg from 'pg';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

interface PostgresError { readonly code?: string | undefined; readonly constraint?: string | undefined }

/** Wrapped when a query failed, bare when the server did not let us in. */
const driverError = (error: unknown): PostgresError | undefined =>
  error instanceof QueryFailedError ? (error.driverError as PostgresError) : error instanceof pg.DatabaseError ? error : undefined;

/** The constraint by which PostgreSQL refused the write, if that is what happened. */
export const violatedConstraint = (error: unknown): string | undefined => driverError(error)?.constraint;

/** True when PostgreSQL refused the write because of this named constraint. */
export const violates = (error: unknown, constraint: string): boolean => violatedConstraint(error) === constraint;

/** Serialisation failure and deadlock come back at once; a lock was waited for already, so it gets one more try. */
const MOST_TRIES: Readonly<Record<string, number>> = { '40001': 4, '40P01': 4, '55P03': 2 };

/** Whether the same work may succeed when its whole transaction is done again after this try. */
export const mayBeTriedAgain = (error: unknown, tries: number): boolean => tries < (MOST_TRIES[driverError(error)?.code ?? ''] ?? 0);

/** Somebody else held the lock for longer than we wanted to wait. */
export const isLockTimeout = (error: unknown): boolean => driverError(error)?.code === '55P03';

/** The connection was taken away beneath a transaction. */
const isCutOff = (error: unknown): boolean => error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;

/** Too busy, too full or gone: lock or statement timeout, no connection, disk or memory left, server shutting down or starting. Worth a later try by the caller. */
export const isBusy = (error: unknown): boolean => isCutOff(error) ||
  ['55P03', '57014', '53300', '57P01', '57P02', '57P03', '40001', '40P01', '53100', '53200'].includes(driverError(error)?.code ?? '');
