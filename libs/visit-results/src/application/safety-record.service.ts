import { Injectable } from '@nestjs/common';
import type { BookingView } from '#booking';
import { InspectionCatalogue, SafetyClearance } from '#safety-inspection';
import { covers, VenueCatalogue } from '#venue-registry';
import { EscortFiles, type EscortView, isTrainedBy, VisitSheets } from '#visit-day';
import type { EscortFacts, SafetyFacts } from '../domain/safety-facts.js';
import { SafetyFileRepository } from '../persistence/safety-file.repository.js';

/** Gathers what the rooms below have on record about the safety of a visit. */
@Injectable()
export class SafetyRecord {
  constructor(
    private readonly clearance: SafetyClearance,
    private readonly inspections: InspectionCatalogue,
    private readonly sheets: VisitSheets,
    private readonly escorts: EscortFiles,
    private readonly files: SafetyFileRepository,
    private readonly venues: VenueCatalogue,
  ) {}

  async of(centreId: string, booking: BookingView): Promise<SafetyFacts> {
    const [sheet] = await this.sheets.of(centreId, [booking]);
    const { preparation, attendance, legs } = sheet!;
    const training = await this.files.trainingOf(centreId, booking.venueId);
    const insurance = (await this.venues.insurances(centreId, [booking.venueId])).get(booking.venueId)?.find((one) => covers(one, booking.heldOn));
    const { schoolName, grade, classLabel, venueName, venueAddress, heldOn, band, headcount } = booking;
    return {
      centre: { name: sheet!.centreName, phone: sheet!.centrePhone },
      visit: { schoolName, grade, classLabel, venueName, venueAddress, heldOn, band },
      headcount: { planned: attendance?.planned ?? headcount, arrived: attendance?.arrived ?? null },
      inspection: await this.inspectionOf(centreId, booking),
      insurance: insurance ? { insurer: insurance.insurer, until: insurance.validUntil } : null,
      mentor: { name: preparation.mentorName ?? training.mentorName, trainedOn: isSame(preparation.mentorName, training.mentorName) ? training.trainedOn : null },
      escorts: (await this.escorts.ofVisit(centreId, booking.id)).map((escort) => escortFacts(escort, heldOn)), escortsNeeded: sheet!.escortsNeeded, schoolEscorts: preparation.schoolEscorts,
      priorEducation: done(preparation.priorEducationOn, preparation.priorEducationBy), safetyEducation: done(preparation.safetyEducationOn, preparation.safetyEducationBy),
      contacts: [
        { who: 'teacher', name: preparation.teacherName, phone: preparation.teacherPhone }, { who: 'host', name: sheet!.venueContact, phone: sheet!.venuePhone },
        { who: 'school', name: schoolName, phone: sheet!.schoolPhone }, { who: 'centre', name: sheet!.centreName, phone: sheet!.centrePhone },
      ],
      travel: preparation.travel, legs: legs.map(({ kind, name, riders, departsAt, phone }) => ({ kind, name, riders, departsAt, phone })),
    };
  }

  /** The one that vouches for the day, not the newest. */
  private async inspectionOf(centreId: string, { venueId, heldOn }: BookingView): Promise<SafetyFacts['inspection']> {
    const cover = await this.clearance.coverOf(centreId, venueId, heldOn);
    const inspection = cover && (await this.inspections.find(centreId, cover.inspectionId));
    if (!cover || !inspection) return null;
    const { verdict, inspectedOn, inspectorName, checklistNumber } = inspection;
    return { verdict, inspectedOn, validFrom: cover.validFrom, validUntil: cover.validUntil, inspectorName, templateVersion: checklistNumber === null ? null : `${checklistNumber}판` };
  }
}

/** The training of one mentor is none of another's. */
const isSame = (ofTheDay: string | null, onFile: string | null): boolean => ofTheDay === null || ofTheDay === onFile;

/** The latest training before the visit; what is learned afterwards helps nobody. */
function escortFacts({ name, phone, kind, trainings, checkedOn }: EscortView, heldOn: string): EscortFacts {
  const training = trainings.filter((one) => isTrainedBy([one], heldOn)).sort((a, b) => b.heldOn.localeCompare(a.heldOn) || a.course.localeCompare(b.course))[0];
  return { name, phone, kind, training: training ? { course: training.course, heldOn: training.heldOn } : null, checkedOn };
}

const done = (on: string | null, by: string | null) => (on !== null && by !== null ? { on, by } : null);
