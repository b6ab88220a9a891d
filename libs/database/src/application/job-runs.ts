import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Every worker wakes at every tick; the database decides which of them works. */
@Injectable()
export class JobRuns {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work unless another worker took this tick; what came of it stays on record. False when it was taken. */
  async once(job: string, tick: Date, runBy: string, work: () => Promise<object>): Promise<boolean> {
    const taken = await this.dataSource.query<unknown[]>(
      'INSERT INTO platform.job_runs (job, tick, run_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
      [job, tick, runBy],
    );
    if (taken.length === 0) return false;
    const finish = (summary: object | null, error: string | null) =>
      this.dataSource.query('UPDATE platform.job_runs SET finished_at = clock_timestamp(), summary = $3, error = $4 WHERE job = $1 AND tick = $2', [job, tick, summary, error]);
    try {
      await finish(await work(), null);
    } catch (error) {
      await finish(null, error instanceof Error ? error.message : String(error));
      throw error;
    }
    return true;
  }

  /** Forgets what was done long ago: delivered messages and finished runs. Dead messages stay until somebody has looked. */
  async forget(days: number): Promise<{ messages: number; runs: number }> {
    const [, messages] = await this.dataSource.query<[unknown, number]>(
      'DELETE FROM platform.outbox_messages WHERE delivered_at < clock_timestamp() - make_interval(days => $1)', [days],
    );
    const [, runs] = await this.dataSource.query<[unknown, number]>(
      'DELETE FROM platform.job_runs WHERE started_at < clock_timestamp() - make_interval(days => $1)', [days],
    );
    return { messages, runs };
  }
}
