import { isTrainedBy } from './escort.js';

describe('a trained escort', () => {
  it('has learned by the day of the visit', () => {
    expect(isTrainedBy([], '2026-10-28')).toBe(false);
    expect(isTrainedBy([{ heldOn: '2026-10-29' }], '2026-10-28')).toBe(false);
    expect(isTrainedBy([{ heldOn: '2026-10-29' }, { heldOn: '2026-10-28' }], '2026-10-28')).toBe(true);
  });
});
