import { Injectable } from '@nestjs/common';
import { Environment } from '../environment.js';
import type { ResultView } from '#visit-results';
import type { ClassLinkResponse, EnterResultDto, ResultResponse } from './dto/result.dto.js';
import type { EnterResult } from '#visit-results';

/** Links as people read them: with the address this house answers to. */
@Injectable()
export class ResultAnswers {
  constructor(private readonly environment: Environment) {}

  result(view: ResultView): ResultResponse {
    return { ...view, classLink: view.classLink && this.classLink(view.classLink.code, view.classLink.answers) };
  }

  classLink(code: string, answers: number): ClassLinkResponse {
    const href = `${this.environment.publicOrigin}/r/${code}`;
    return { code, href, qrHref: `/r/${code}/qr.svg`, answers };
  }
}

export const enteredResult = ({ satisfaction, ...counts }: EnterResultDto): EnterResult => ({
  ...counts,
  ...(satisfaction && {
    satisfaction: {
      formId: satisfaction.formId,
      answer: {
        satisfied: satisfaction.satisfied, helpful: satisfaction.helpful, recommend: satisfaction.recommend,
        concern: satisfaction.concern?.trim() || null, comment: satisfaction.comment?.trim() || null,
      },
    },
  }),
});
