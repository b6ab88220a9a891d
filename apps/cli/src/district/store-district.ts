import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { CentreRegister, SchoolRegister } from '#identity-access';
import type { Day } from '#kernel';
import { InspectionDesk } from '#safety-inspection';
import { CalendarDesk } from '#school-calendar';
import { SeasonDesk, WishImport } from '#school-scheduling';
import { VenueDesk } from '#venue-registry';
import type { District } from './district.js';

export interface StoredDistrict {
  readonly centreId: string;
  readonly schoolIds: ReadonlyMap<string, string>;
  readonly venueIds: ReadonlyMap<string, string>;
  readonly seasonId?: string;
}

/**
 * Stores a district through the front doors of the rooms, in one transaction: all of it or nothing. Schools, venues and
 * programmes are known by their codes, so a second import of the same files updates and adds, never doubles.
 * `foundOn` says when the venue of each place in the list was found; without it, today.
 * Throws the rooms' own refusals (an opening on a holiday, a wish on an exam day ...).
 */
export function storeDistrict(rooms: INestApplicationContext, district: District, foundOn?: (place: number) => Day): Promise<StoredDistrict> {
  return rooms.get(UnitOfWork).run(async () => {
    const { centre } = district;
    if (!centre) throw new Error('storeDistrict: the district needs its centre');
    const centres = rooms.get(CentreRegister);
    const centreId = (await centres.findByName(centre.name))?.id ?? (await centres.found(centre));
    const venues = rooms.get(VenueDesk);
    await venues.importHolidays(centreId, district.holidays);

    const schoolIds = await rooms.get(SchoolRegister).importSchools(centreId, district.schools.map(({ teacherName, teacherEmail, officeCode: _o, schoolCode: _s, ...school }) => ({
      ...school, contactName: teacherName, contactEmail: teacherEmail,
    })));
    await rooms.get(CalendarDesk).importEvents(centreId, district.calendarEvents.map(({ schoolCode, startsOn, endsOn, ...event }) => ({
      ...event, schoolId: idOf(schoolIds, schoolCode), firstDay: startsOn, lastDay: endsOn, source: centre.isSample ? 'sample' : 'file',
    })));

    const venueIds = await venues.importVenues(centreId, foundOn ? district.venues.map((venue, place) => ({ ...venue, discoveredOn: foundOn(place) })) : district.venues);
    const programmeIds = await venues.importProgrammes(centreId, district.programmes.map(({ venueCode, ...programme }) => ({ ...programme, venueId: idOf(venueIds, venueCode) })));
    await venues.importOpenings(centreId, district.openings.map(({ venueCode, programmeCode, day, ...opening }) => ({
      ...opening, heldOn: day, venueId: idOf(venueIds, venueCode),
      ...(programmeCode === undefined ? {} : { programmeId: idOf(programmeIds, programmeCode) }),
    })));
    // after the openings: a recorded inspection admits the openings it covers
    await rooms.get(InspectionDesk).importInspections(centreId, district.inspections.map(({ venueCode, inspector, ...inspection }) => ({
      ...inspection, venueId: idOf(venueIds, venueCode), inspectorName: inspector,
    })));

    if (!district.season) return { centreId, schoolIds, venueIds };
    const { title, fromDay, untilDay, wishesDueAt } = district.season;
    const seasonId = await rooms.get(SeasonDesk).importSeason(centreId, { title, firstDay: fromDay, lastDay: untilDay, wishesDueAt: new Date(wishesDueAt) });
    await rooms.get(WishImport).importWishes(centreId, seasonId, district.wishes.map(({ schoolCode, submittedAt, ...wish }) => ({
      ...wish, schoolId: idOf(schoolIds, schoolCode), ...(submittedAt === undefined ? {} : { submittedAt: new Date(submittedAt) }),
    })));
    return { centreId, schoolIds, venueIds, seasonId };
  });
}

/** Cross-references were checked when the files were read; a miss here is a fault of ours. */
function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`storeDistrict: unknown code ${code}`);
  return id;
}
