import { inWords } from './reason-words.js';

const names = new Map([['3f6c1d52-0000-4000-8000-000000000001', '솔그루 목공방']]);
const venues = [...names.keys()];
const at = { date: '2027-05-17', band: 'am' } as const;

describe('inWords', () => {
  it.each([
    { code: 'TRY_MORE_VISITS', venues, ...at } as const,
    { code: 'TRY_OPEN_VISITS', visits: 1, week: '2027-05-17', venues, ...at } as const,
    { code: 'TRY_RENEWED_INSPECTION', venues, ...at } as const,
  ])('names the venues of $code, never their ids', (reason) => {
    for (const lang of ['ko', 'en'] as const) {
      const text = inWords([reason], lang, names)[0]?.text ?? '';
      expect(text).toContain('솔그루 목공방');
      expect(text).not.toContain(venues[0]);
    }
  });
});
