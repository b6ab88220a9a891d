import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, CentreRegister } from '#identity-access';
import { RegistrationDesk, RegistrationDoor, type RegistrationDraft } from '#venue-intake';

const SAID: RegistrationDraft = {
  name: '견본 가죽공방', venueType: 'sole-trader', jobField: 'installation-production', businessNo: null, address: '견본시 나루구 갈대로 12', phone: '070-0000-1201', contactName: '견본 공방지기', contactEmail: null, seats: 8,
  closingText: '매주 월요일(공휴일이면 다음날)+재고조사일', offer: '카드 지갑을 재단하고 꿰매 봅니다.',
};

/** One place that came forward by itself, and one the director wrote down and may not approve. */
export async function storeSampleRegistrations(rooms: INestApplicationContext, director: Actor): Promise<void> {
  const centre = (await rooms.get(CentreRegister).find(director.centreId))!;
  await rooms.get(RegistrationDoor).send({ centre, linkId: null }, SAID, { formId: randomUUID(), sender: 'sample' });
  await rooms.get(RegistrationDesk).enter(director, {
    ...SAID, name: '견본 제과점', venueType: 'company', jobField: 'beauty-food-travel', address: '견본시 나루구 물빛로 3', phone: '070-0000-1202', contactName: '견본 제빵사', closingText: '일+설·추석 연휴', offer: '쿠키 반죽과 포장.',
    district: null, latitude: null, longitude: null,
  });
}
