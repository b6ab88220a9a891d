import { parseArgs } from 'node:util';
import { UnitOfWork } from '#database';
import { AccountDesk, CentreRegister } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { AnswerIntake } from '#safety-inspection';
import { sampleDistrict } from '../district/sample-district.js';
import { storeDistrict } from '../district/store-district.js';
import { sampleFoundOn, storeSamplePool } from '../district/store-sample-pool.js';
import { storeSampleRegistrations } from '../district/store-sample-registrations.js';
import { storeSampleVisits } from '../district/store-sample-visits.js';
import { withCommandRooms } from './rooms.js';

const PASSWORD = 'goreuge-sample-2027';
const DOMAIN = 'sample.goreuge.example';
const SEED = 1;
const TO_INSPECT_TODAY = 3;

/** `goreuge sample [--if-empty]`: the made-up district and one account per role, which it prints. Loading twice changes nothing. */
export async function loadSample(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'if-empty': { type: 'boolean', default: false } } });
  return withCommandRooms(async (rooms) => {
    const today = dayInSeoul(rooms.get(Clock).now()), district = sampleDistrict({ seed: SEED, today });
    const centres = rooms.get(CentreRegister);
    const known = await centres.findByName(district.centre!.name);
    if (!known) {
      if (values['if-empty'] && (await centres.count()) > 0) return 0;
      await rooms.get(UnitOfWork).run(async () => {
        const { centreId, schoolIds, venueIds } = await storeDistrict(rooms, district, (place) => sampleFoundOn(place, today));
        const accounts = rooms.get(AccountDesk);
        const open = (role: 'director' | 'inspector' | 'teacher' | 'host', name: string, organisationId: string) =>
          accounts.open({ centreId, email: `${role}@${DOMAIN}`, name, password: PASSWORD, memberships: [{ organisationId, role }] });
        const office = await centres.officeOf(centreId);
        const [director] = (await open('director', '견본 센터장', office)).actors;
        const [inspector] = (await open('inspector', '견본 점검자', office)).actors;
        // somewhere to go today, for whoever tries the inspectors' page
        for (const { code } of district.venues.slice(1, 1 + TO_INSPECT_TODAY)) await rooms.get(AnswerIntake).start(inspector!, venueIds.get(code)!);
        const [schoolId, otherSchoolId, venueId] = [schoolIds.get(district.schools[0]!.code)!, schoolIds.get(district.schools[1]!.code)!, venueIds.get(district.venues[0]!.code)!];
        const [teacher] = (await open('teacher', '견본 진로부장', schoolId)).actors;
        await open('host', '견본 사장님', venueId);
        const inspected = new Set(district.inspections.map(({ venueCode }) => venueCode));
        const [pausing, restricted] = district.venues.filter(({ code }) => !inspected.has(code)).slice(-2).map(({ code }) => venueIds.get(code)!);
        await storeSamplePool(rooms, director!, today, [pausing!, restricted!]);
        await storeSampleRegistrations(rooms, director!);
        await storeSampleVisits(rooms, { director: director!, teacher: teacher!, otherTeacher: { ...teacher!, organisationId: otherSchoolId }, venueId }, today);
      });
    }
    process.stdout.write(
      [`견본 계정 (sample accounts), 비밀번호 (password): ${PASSWORD}`,
        `  센터장 (director)      director@${DOMAIN}`,
        `  진로부장교사 (teacher) teacher@${DOMAIN}  ${district.schools[0]!.name}`,
        `  체험처 (host)          host@${DOMAIN}  ${district.venues[0]!.name}`,
        `  점검자 (inspector)     inspector@${DOMAIN}`, ''].join('\n'));
    return 0;
  });
}
