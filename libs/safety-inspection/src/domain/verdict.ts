/** 판정: 적합, 조건부 적합, 부적합. */
export const VERDICTS = ['pass', 'conditional', 'fail'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = { pass: '적합', conditional: '조건부 적합', fail: '부적합' };
