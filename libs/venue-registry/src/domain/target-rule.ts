import { assertNoFaults } from './record-rule.js';

/** What a centre sets out to do in a school year: find, agree with, open. */
export const TARGET_STAGES = ['lead', 'agreed', 'active'] as const;
export type TargetStage = (typeof TARGET_STAGES)[number];

export const MOST_TARGETED = 10_000;

export const assertTarget = (target: number): void => assertNoFaults([
  (!Number.isInteger(target) || target < 1 || target > MOST_TARGETED) && ['target', `목표는 1에서 ${MOST_TARGETED.toLocaleString('en-US')} 사이의 수로 적어 주세요. 목표를 없애려면 비워 두세요.`],
]);
