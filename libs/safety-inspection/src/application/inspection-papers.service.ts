import { Injectable } from '@nestjs/common';
import { CentreRegister } from '#identity-access';
import { dayInSeoul, type Lang } from '#kernel';
import { printPaper } from '#papers';
import { CertificateRefused } from '../domain/checklist.errors.js';
import { certificatePaper, sheetPaper } from '../domain/inspection-papers.js';
import { InspectionNotFound } from '../domain/safety-inspection.errors.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import type { InspectionSheet } from './answer.views.js';

/** An inspection on paper: what was seen, and the certificate for the wall. */
@Injectable()
export class InspectionPapers {
  constructor(private readonly rows: AnswerRepository, private readonly centres: CentreRegister) {}

  async sheet(centreId: string, inspectionId: string): Promise<InspectionSheet> {
    const sheet = await this.rows.sheet(centreId, inspectionId);
    if (!sheet) throw new InspectionNotFound('점검 기록을 찾을 수 없습니다.', { inspectionId });
    return sheet;
  }

  /** A4. CertificateRefused for a venue that failed. */
  async certificate(centreId: string, inspectionId: string, lang: Lang): Promise<{ readonly sheet: InspectionSheet; readonly bytes: Uint8Array }> {
    const sheet = await this.sheet(centreId, inspectionId);
    if (sheet.verdict === 'fail') throw new CertificateRefused('부적합한 체험처에는 확인서를 드리지 않습니다.', { inspectionId });
    return { sheet, bytes: await printPaper(certificatePaper(sheet, { lang, ...(await this.issuer(centreId)) })) };
  }

  /** A4, every item with its answer and the fingerprints of its photos. */
  async report(centreId: string, inspectionId: string, lang: Lang): Promise<{ readonly sheet: InspectionSheet; readonly bytes: Uint8Array }> {
    const sheet = await this.sheet(centreId, inspectionId);
    return { sheet, bytes: await printPaper(sheetPaper(sheet, { lang, ...(await this.issuer(centreId)), recordedOn: dayInSeoul(new Date(sheet.recordedAt)) })) };
  }

  private async issuer(centreId: string): Promise<{ readonly centreName: string; readonly centrePhone: string | null }> {
    const centre = await this.centres.find(centreId);
    return { centreName: centre?.name ?? '', centrePhone: centre?.phone ?? null };
  }
}
