const CODES: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'];
const MESSAGES = [/^Connection terminated/, /timeout exceeded when trying to connect/, /Client has encountered a connection error/, /^Cannot use a pool after/];

/** The driver's ways of saying that there is no server to talk to, or none any more: it may be back in a moment. */
export function isDatabaseGone(error: unknown): boolean {
  const { code, message, syscall, driverError } = (error ?? {}) as { code?: string; message?: string; syscall?: string; driverError?: unknown };
  if (driverError) return isDatabaseGone(driverError);
  const isSocket = code !== undefined && CODES.includes(code) && (syscall === undefined || ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall));
  return isSocket || MESSAGES.some((pattern) => pattern.test(message ?? ''));
}
