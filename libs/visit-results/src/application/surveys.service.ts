import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type BookingView, LinkSecret, LinkTokens } from '#booking';
import { UnitOfWork } from '#database';
import { classCodeOf, plainClassCode } from '../domain/class-code.js';
import type { SurveyAnswer } from '../domain/satisfaction.js';
import { SurveyRepository } from '../persistence/survey.repository.js';
import { type OpenedSurvey, SurveyDoor } from './survey-door.service.js';

const PURPOSE = 'survey';

/** How a visit was, asked of students, teacher and host by links without an account. */
@Injectable()
export class Surveys {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secret: LinkSecret,
    private readonly tokens: LinkTokens,
    private readonly surveys: SurveyRepository,
    private readonly door: SurveyDoor,
  ) {}

  /** One code for a whole class, to be read from a board or a QR square; made when there is none. */
  async classCode(centreId: string, { id, headcount }: BookingView): Promise<string> {
    const { key } = await this.uow.run(() => this.surveys.ensure(centreId, id, 'student', { most: headcount, codeHash: (fresh) => this.hashOf(fresh) }));
    return this.codeOf(key);
  }

  /** Null while nobody has asked for one. */
  async classLink({ id }: BookingView): Promise<{ readonly code: string; readonly answers: number } | null> {
    const survey = await this.surveys.of(id, 'student');
    return survey && { code: this.codeOf(survey.key), answers: survey.answers };
  }

  /** Another code; the old one leads nowhere. */
  async renewClassCode(centreId: string, booking: BookingView): Promise<string> {
    return this.uow.run(async () => {
      await this.classCode(centreId, booking);
      await this.surveys.renew((await this.surveys.of(booking.id, 'student'))!, (fresh) => this.hashOf(fresh));
      return this.classCode(centreId, booking);
    });
  }

  /** For a mail to the one person at the school or the venue. */
  async tokenFor(centreId: string, bookingId: string, audience: 'teacher' | 'host'): Promise<string> {
    const { key } = await this.uow.run(() => this.surveys.ensure(centreId, bookingId, audience, { most: 1, codeHash: () => null }));
    return this.tokens.tokenFor(PURPOSE, key);
  }

  /** By token or class code, however typed. Null for what is forged, shortened or replaced: from outside all the same. Whoever opens one reaches its school only, a host its centre. */
  async open(text: string): Promise<OpenedSurvey | null> {
    const code = plainClassCode(text), key = code === null ? this.tokens.idIn(PURPOSE, text) : null;
    const survey = code !== null ? await this.surveys.byCode(sha256(code)) : key === null ? null : await this.surveys.byKey(key);
    const opened = survey && (await this.door.look(survey));
    if (opened) this.uow.narrowTo({ centreId: opened.centreId, ...(opened.audience !== 'host' && { schoolId: opened.booking.schoolId }) });
    return opened;
  }

  /** Nobody's name is asked for. `formId`: the form as it was shown, so that sending it twice counts once. SurveyNotOpen, SurveyFull. */
  answer({ surveyId }: Pick<OpenedSurvey, 'surveyId'>, formId: string, answer: SurveyAnswer): Promise<void> {
    return this.uow.run(() => this.door.take(surveyId, formId, answer));
  }

  /** A signed-in teacher answers along with the result. */
  async answerAsTeacher(centreId: string, bookingId: string, formId: string, answer: SurveyAnswer): Promise<void> {
    await this.uow.run(async () => {
      const { id } = await this.surveys.ensure(centreId, bookingId, 'teacher', { most: 1, codeHash: () => null });
      await this.door.take(id, formId, answer);
    });
  }

  private codeOf(key: string): string {
    return classCodeOf(createHmac('sha256', this.secret.value).update(`class-survey:${key}`).digest());
  }

  private hashOf(key: string): string {
    return sha256(this.codeOf(key));
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
