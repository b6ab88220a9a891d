import type { ClearanceView } from '#safety-inspection';
import type { ClearanceResponse } from './dto/inspection.dto.js';

export const clearanceAnswer = ({ openingsWithout, ...clearance }: ClearanceView): ClearanceResponse => ({ ...clearance, unclearedOpenings: openingsWithout });
