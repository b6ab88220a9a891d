import type { Likeness, PoolVenue } from '#venue-intake';
import type { PoolVenueResponse } from './dto/registration.dto.js';

export const poolVenueAnswer = ({ id, code, name, district, address, phone, businessNo, status }: PoolVenue): PoolVenueResponse => ({ id, code, name, district, address, phone, businessNo, status });

export const wordsOf = (reasons: Likeness['reasons']): string[] => reasons.map(({ words }) => words);
