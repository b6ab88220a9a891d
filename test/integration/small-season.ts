import { Global, Module, type ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { LinkSecret } from '#booking';
import { DatabaseModule, dataSourceOptions } from '#database';
import { AccountDesk, type Actor, CentreRegister, type Role, SchoolRegister } from '#identity-access';
import { addDays, Clock, type Day, daysBetween, isWeekend } from '#kernel';
import { ComingVisits, InspectionDesk, SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { SchoolSchedulingModule, SeasonDesk, type SendWish } from '#school-scheduling';
import { BookingModule, BookingOpeningUsage, LostVisits } from '#booking';
import { acquireTestDatabase, countIds } from '#testing';
import { OpeningGate, OpeningUsage, VenueDesk } from '#venue-registry';
import { DataSource } from 'typeorm';

export class TestClock extends Clock {
  private time = Date.parse('2027-02-01T01:00:00Z');
  override now(): Date { return new Date(this.time); }
  goTo(instant: string): void { this.time = Date.parse(instant); }
}

@Global()
@Module({
  imports: [SafetyInspectionModule, BookingModule],
  providers: [
    { provide: OpeningGate, useExisting: VenueOpeningGate }, { provide: OpeningUsage, useExisting: BookingOpeningUsage }, { provide: ComingVisits, useExisting: LostVisits },
    { provide: LinkSecret, useValue: { value: 'only-for-tests-'.repeat(3) } },
  ],
  exports: [ComingVisits, OpeningGate, OpeningUsage, LinkSecret],
})
class TestPorts {}

export const FIRST_DAY = '2027-03-02', LAST_DAY = '2027-04-30', WISHES_DUE_AT = '2027-02-15T09:00:00Z', HOLIDAY = '2027-03-01', STUDENTS = 30;
const VENUES = 12, SEATS = 10;

/** Rooms up to school-scheduling on a database of their own, whose ids count up: the same season gets the same plan. */
export async function openSchedulingHouse(besides: NonNullable<ModuleMetadata['imports']> = []) {
  const database = await acquireTestDatabase();
  const clock = new TestClock();
  const rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, SchoolSchedulingModule, ...besides] })
    .overrideProvider(Clock).useValue(clock).compile();
  const dataSource = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  await countIds((sql) => dataSource.query(sql));
  return {
    clock, database, get: rooms.get.bind(rooms) as typeof rooms.get, dataSource,
    async close() {
      await rooms.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
export type SchedulingHouse = Awaited<ReturnType<typeof openSchedulingHouse>>;

let centres = 0;

/** A made-up district: three schools, twelve inspected venues open every morning, one season that takes wishes until 15 February. */
export async function givenSmallSeason(house: Pick<SchedulingHouse, 'get'>) {
  const number = ++centres;
  const centreId = await house.get(CentreRegister).found({ name: `작은구 진로센터 ${number}`, districtName: '작은구', isSample: false });
  const schools = await house.get(SchoolRegister).importSchools(centreId, ['가람중', '나래중', '다솜중'].map((name, index) => ({
    code: `S${index + 1}`, name, level: 'middle' as const, district: '작은동', latitude: 37.49 + index / 200, longitude: 126.85, gradeHeadcounts: [60, 60, 60],
    contactName: `${name} 진로부장`, contactEmail: `${index + 1}@school.test`,
  })));
  const schoolIds = [...schools.values()];
  const days = daysBetween(FIRST_DAY, LAST_DAY).filter((day) => !isWeekend(day));
  const venueIds = await givenVenues(house, centreId, days);
  const season = await house.get(SeasonDesk).importSeason(centreId, { title: '2027학년도 1학기', firstDay: FIRST_DAY, lastDay: LAST_DAY, wishesDueAt: new Date(WISHES_DUE_AT) });
  const actor = async (role: Role, organisationId: string): Promise<Actor> => {
    const opened = await house.get(AccountDesk).open({
      centreId, email: `${role}-${number}-${organisationId.slice(-8)}@goreuge.test`, name: `${role} 님`, password: '푸른 하늘 은하수 쪽배',
      memberships: [{ organisationId, role }],
    });
    return opened.actors[0]!;
  };
  const teachers = [await actor('teacher', schoolIds[0]!), await actor('teacher', schoolIds[1]!), await actor('teacher', schoolIds[2]!)] as const;
  return { centreId, seasonId: season, schoolIds, venueIds, days, teachers, director: await actor('director', centreId) };
}
export type SmallSeason = Awaited<ReturnType<typeof givenSmallSeason>>;

async function givenVenues(house: Pick<SchedulingHouse, 'get'>, centreId: string, days: readonly Day[]): Promise<string[]> {
  const fields = ['health', 'engineering', 'agriculture'] as const;
  const venues = await house.get(VenueDesk).importVenues(centreId, Array.from({ length: VENUES }, (_, index) => ({
    code: `V${index + 1}`, name: `체험처 ${index + 1}`, venueType: 'company' as const, jobField: fields[index % 3]!, district: '작은동', address: `작은로 ${index + 1}`,
    latitude: 37.49 + index / 1000, longitude: 126.86, seats: SEATS, minParty: 2, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 2, partiesPerMonth: 8,
    levels: ['middle' as const], accessible: index % 2 === 0, contactName: '김일터', contactEmail: `v${index + 1}@host.test`,
  })));
  const venueIds = [...venues.values()];
  await house.get(VenueDesk).importHolidays(centreId, [{ day: HOLIDAY, name: '삼일절 대체' }]);
  await house.get(VenueDesk).importOpenings(centreId, venueIds.flatMap((venueId) => days.map((heldOn) => ({ venueId, heldOn, band: 'am' as const }))));
  await house.get(InspectionDesk).importInspections(centreId, venueIds.map((venueId) => ({
    venueId, inspectedOn: '2027-01-11', verdict: 'pass' as const, validUntil: '2027-12-31', inspectorName: '이점검',
  })));
  return venueIds;
}

/** A wish that holds; every group wishes the same week, as real ones do. */
export const wishFor = (seasonId: string, changes: Partial<SendWish> = {}): SendWish => ({
  seasonId, grade: 1, headcount: STUDENTS, interests: { health: 10, engineering: 10, agriculture: 10 }, rankedDays: ['2027-04-14', addDays('2027-04-14', 1)],
  weekMarks: { '2027-03-29': 'good' }, bands: ['am'], maxKm: 20, accessibleSeats: 0, escorts: 4, ...changes,
});
