import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView } from '#booking';
import { UnitOfWork } from '#database';
import { CentreRegister } from '#identity-access';
import { Clock, dayInSeoul, dayInWords } from '#kernel';
import { UnplannedInspections } from '#safety-inspection';
import { Attendance } from '#visit-day';
import type { SurveyAnswer, SurveyAudience } from '../domain/satisfaction.js';
import { mostAnswers, surveyEndsOn, surveyState, type SurveyState } from '../domain/survey-rule.js';
import { SurveyFull, SurveyNotOpen } from '../domain/visit-results.errors.js';
import { safetyConcernRaised } from '../domain/visit-results.events.js';
import { type SurveyRow, SurveyRepository } from '../persistence/survey.repository.js';

export interface OpenedSurvey {
  readonly surveyId: string;
  readonly audience: SurveyAudience;
  readonly booking: BookingView;
  readonly centreId: string;
  readonly centreName: string;
  readonly centrePhone: string | null;
  readonly state: SurveyState;
}

/** What stands between a link and the answers. */
@Injectable()
export class SurveyDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly surveys: SurveyRepository,
    private readonly bookings: BookingCatalogue,
    private readonly centres: CentreRegister,
    private readonly attendance: Attendance,
    private readonly inspections: UnplannedInspections,
  ) {}

  async look(survey: SurveyRow): Promise<OpenedSurvey | null> {
    const { id, centreId, bookingId, audience, answers } = survey;
    const [booking, centre] = await Promise.all([this.bookings.find(centreId, bookingId), this.centres.find(centreId)]);
    if (!booking || !centre) return null;
    const state = surveyState({ ...booking, answers, most: await this.mostOf(survey, booking) }, this.today());
    return { surveyId: id, audience, booking, centreId, centreName: centre.name, centrePhone: centre.phone, state };
  }

  /** In the caller's transaction. */
  async take(surveyId: string, formId: string, answer: SurveyAnswer): Promise<void> {
    const survey = (await this.surveys.lock(surveyId))!;
    const opened = await this.look(survey);
    const most = opened ? await this.mostOf(survey, opened.booking) : survey.most;
    if (opened?.state === 'full') return this.unlessKnown(survey, formId, most);
    if (opened?.state !== 'open') throw new SurveyNotOpen(notOpen(opened));
    if (most !== survey.most) await this.surveys.setMost(survey, most);
    const outcome = await this.surveys.add(survey, formId, answer, this.today());
    if (outcome === 'full') throw new SurveyFull(most);
    if (outcome === 'added' && answer.concern !== null) await this.alarm(opened);
  }

  /** The last form of a class, sent twice, is no form too many. */
  private async unlessKnown(survey: SurveyRow, formId: string, most: number): Promise<void> {
    if (!(await this.surveys.isKnown(survey, formId))) throw new SurveyFull(most);
  }

  /** A worried person is enough: the venue waits for somebody to look. */
  private async alarm({ centreId, booking, audience }: OpenedSurvey): Promise<void> {
    await this.inspections.requestUnplanned(centreId, { venueId: booking.venueId, cause: 'safety-concern', subjectId: booking.id });
    this.uow.raise(safetyConcernRaised(centreId, { bookingId: booking.id, audience }));
  }

  private async mostOf({ centreId, audience, answers, most }: SurveyRow, { id, headcount }: BookingView): Promise<number> {
    if (audience !== 'student') return most;
    return mostAnswers(headcount, (await this.attendance.of(centreId, id))?.arrived ?? null, answers);
  }

  private today(): string {
    return dayInSeoul(this.clock.now());
  }
}

function notOpen(opened: OpenedSurvey | null): string {
  if (opened?.state === 'not-yet') return `${dayInWords(opened.booking.heldOn)} 방문을 다녀온 뒤에 답할 수 있습니다.`;
  if (opened?.state === 'over') return `만족도 조사는 ${dayInWords(surveyEndsOn(opened.booking.heldOn))}에 끝났습니다. 고맙습니다.`;
  return '이 방문은 이루어지지 않아 만족도를 묻지 않습니다.';
}
