import { jest } from '@jest/globals';
import { benchAssignment } from './bench.command.js';
import { GOALS } from './goals/all-goals.js';

describe('goreuge bench-assignment', () => {
  const complained: string[] = [];
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line)));
  afterEach(() => void jest.restoreAllMocks());

  it('has a row for each of the thirteen goals, in order', () => {
    expect(GOALS.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, i) => `A${i + 1}`));
  });

  it.each<[string, string[], RegExp]>([['an unknown option', ['--speed'], /--speed/], ['an unknown goal', ['--only', 'A3,A99'], /no goal A99/]])('refuses %s before measuring anything', async (_what, args, message) => {
    expect(await benchAssignment(args)).toBe(2);
    expect(complained.at(-1)).toMatch(message);
  });
});
