import { LAYER_NAMES, type Certificate } from '../certificate.js';
import { problemFingerprint } from '../../model/fingerprint.js';
import type { Problem } from '../../model/problem.js';
import { bestAnswer } from './best-answer.js';
import { CertificateRefused } from './certificate-refused.js';
import { readPrices } from './read-prices.js';

/** Difference between the stated and the recomputed bound that rounding may explain, relative to the bound. */
const TOLERANCE = 1e-9;

/**
 * Recomputes a certificate's bound from the problem and the listed prices alone, in one pass and without any code of the search or of `certify`.
 * Throws `CertificateRefused` when the certificate is about another problem, lists an impossible price, or states another bound than its prices give.
 */
export function checkCertificate(problem: Problem, certificate: Certificate): { readonly bound: number } {
  refuseMalformed(certificate);
  if (certificate.inputHash !== problemFingerprint(problem)) throw new CertificateRefused('the certificate is about another problem');
  const prices = readPrices(problem, certificate.multipliers);
  let bound = prices.paidBack;
  for (const request of problem.requests) bound += bestAnswer(request, prices);
  const differs = Math.abs(bound - certificate.bound) > TOLERANCE * Math.max(1, Math.abs(bound));
  if (differs) throw new CertificateRefused(`the certificate states the bound ${certificate.bound}, its prices give ${bound}`);
  return { bound };
}

function refuseMalformed(certificate: Certificate): void {
  const { format, bound, multipliers } = certificate ?? {};
  if (format !== 'goreuge-assignment-certificate/1') throw new CertificateRefused(`the certificate's format is ${String(format)}`);
  if (typeof bound !== 'number' || !Number.isFinite(bound)) throw new CertificateRefused('the certificate states no bound');
  if (!Array.isArray(multipliers)) throw new CertificateRefused('the certificate lists no multipliers');
  for (const m of multipliers as (Partial<Certificate['multipliers'][number]> | null)[]) {
    const known = typeof m === 'object' && m !== null && LAYER_NAMES.some((name) => name === m.layer) && typeof m.of === 'string' && ['string', 'undefined'].includes(typeof m.at);
    if (!known) throw new CertificateRefused(`no such multiplier: ${JSON.stringify(m)}`);
    if (typeof m.price !== 'number' || !Number.isFinite(m.price) || m.price < 0) throw new CertificateRefused(`the price of ${m.layer} of ${m.of} is ${m.price}, it must be at least 0`);
  }
}
