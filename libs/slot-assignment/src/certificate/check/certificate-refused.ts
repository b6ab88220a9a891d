/** A certificate that proves nothing, with the reason in one sentence. */
export class CertificateRefused extends Error {}
