import { assertMayClose, assertSeatsCover } from './seats-rule.js';
import { OpeningStillBooked, SeatsAlreadyTaken } from './venue-registry.errors.js';

describe('seats of an opening', () => {
  it('may sink to exactly what is taken', () => expect(() => assertSeatsCover(8, 8)).not.toThrow());
  it('may not sink below; the refusal says how many are taken', () => {
    expect(() => assertSeatsCover(7, 8)).toThrow(SeatsAlreadyTaken);
    expect(() => assertSeatsCover(7, 8)).toThrow('이미 학생 8명이 신청되어 있어 정원을 7명으로 줄일 수 없습니다.');
  });
});

describe('closing an opening', () => {
  it('is free while nobody is coming', () => expect(() => assertMayClose(0)).not.toThrow());
  it('is refused while a single student is coming', () => expect(() => assertMayClose(1)).toThrow(OpeningStillBooked));
});
