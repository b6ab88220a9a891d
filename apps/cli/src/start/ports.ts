import net from 'node:net';
import { errorCode, faultOfListening } from './faults.js';
import { pollUntil } from './polling.js';

export interface PortWish {
  readonly host: string;
  /** 0: any */
  readonly port: number;
  /** the setting to name when the port cannot be had */
  readonly variable: string;
}

/** A port nobody listens on right now. Between this answer and its use another program may take it: users retry or say so. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return probe(host, 0);
}

/** For a start right after a killed run, whose children are still closing. */
export interface Patience {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** Makes sure the wished port can be listened on and answers its number. */
export async function claimPort(wish: PortWish, patience: Patience = { deadlineMs: 0 }): Promise<number> {
  try {
    return await pollUntil(() => probe(wish.host, wish.port), {
      ...patience, everyMs: 50, retryOn: (error) => errorCode(error) === 'EADDRINUSE',
    });
  } catch (error) {
    throw faultOfListening(error, wish) ?? error;
  }
}

function probe(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address() as net.AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}
