import type { Criterion } from './criterion.js';

export const studentsServed: Criterion = {
  name: 'students-served',
  lever: 'students',
  price: 10,
  why: '한 명이라도 더 많은 학생이 일터를 체험하는 것이 가장 먼저입니다.',
  amount: (_board, { students }) => students.reduce((sum, n) => sum + n, 0),
};

export function studentsServedDelta(by: number): number {
  return by;
}
