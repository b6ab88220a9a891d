/** Whether this process can do its work. */
export class HealthResponse {
  status: 'ok' | 'failing';
  database: 'ok' | 'unreachable';
}
