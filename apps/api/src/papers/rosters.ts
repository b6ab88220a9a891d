import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, holdsSeats } from '#booking';
import { CentreRegister, type Actor, OrganisationNotFound, SchoolRegister } from '#identity-access';
import { Clock, type Day, dayInSeoul, type Lang } from '#kernel';
import { printPaper } from '#papers';
import { writeCsv, writeSpreadsheet } from '#table-files';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { VisitSheets } from '#visit-day';
import type { HttpReply } from '../http/exchange.js';
import { sendPdf } from '../http/pdf-download.js';
import { sendSheet } from '../http/sheet-download.js';
import type { ROSTER_FORMATS } from './dto/roster.dto.js';
import { groupCardsPaper } from './group-cards.js';
import { type Roster, rosterOf, rosterPaper, rosterSheet, type RosterSide } from './roster.js';

export interface RosterSpan { readonly from: Day; readonly until: Day; readonly lang: Lang }

/** Lists of visits for a school, a venue and the centre; as a table, on paper and as a spreadsheet. */
@Injectable()
export class Rosters {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly sheets: VisitSheets,
    private readonly schools: SchoolRegister,
    private readonly venues: VenueCatalogue,
    private readonly centres: CentreRegister,
  ) {}

  /** The teacher's own school, or any of the centre. */
  async ofSchool({ centreId }: Actor, schoolId: string, span: RosterSpan): Promise<Roster> {
    const school = await this.schools.find(centreId, schoolId);
    if (!school) throw new OrganisationNotFound();
    return this.roster(centreId, 'school', school.name, await this.bookings.forSchool(centreId, schoolId), span);
  }

  async ofVenue({ centreId }: Actor, venueId: string, span: RosterSpan): Promise<Roster> {
    const venue = await this.venues.find(centreId, venueId);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    return this.roster(centreId, 'venue', venue.name, await this.bookings.forVenue(centreId, venueId), span);
  }

  async send(reply: HttpReply, roster: Roster, { format, lang }: { readonly format: (typeof ROSTER_FORMATS)[number]; readonly lang: Lang }): Promise<void> {
    const names = { plainName: `visits-${roster.asOf}`, koreanName: roster.title };
    if (format === 'pdf') return sendPdf(reply, { ...names, bytes: await printPaper(rosterPaper(roster, lang)) });
    const sheet = rosterSheet(roster);
    sendSheet(reply, { ...names, format, bytes: format === 'csv' ? writeCsv(sheet.rows.map((row) => row.map((value) => String(value ?? '')))) : await writeSpreadsheet([sheet]) });
  }

  /** Cards of these bookings' groups as one PDF. */
  async sendCards(reply: HttpReply, centreId: string, bookings: readonly BookingView[], { day, lang }: { readonly day: Day; readonly lang: Lang }): Promise<void> {
    const standing = bookings.filter(({ status, heldOn }) => holdsSeats(status) && heldOn === day);
    const cards = await this.sheets.cards(centreId, standing.map(({ id }) => id));
    const bytes = await printPaper(groupCardsPaper(cards, { lang, today: this.today(), centreName: await this.nameOf(centreId) }));
    sendPdf(reply, { plainName: `group-cards-${day}`, koreanName: `모둠 카드 ${day}`, bytes });
  }

  private async roster(centreId: string, side: RosterSide, name: string, bookings: readonly BookingView[], { from, until, lang }: RosterSpan): Promise<Roster> {
    const standing = bookings.filter(({ status, heldOn }) => holdsSeats(status) && heldOn >= from && heldOn <= until);
    return rosterOf(await this.sheets.of(centreId, standing), { side, name, centreName: await this.nameOf(centreId), today: this.today(), lang });
  }

  private async nameOf(centreId: string): Promise<string> {
    return (await this.centres.find(centreId))?.name ?? '';
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}
