import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HttpProblem } from './http-problem.js';

export const CSV_TYPE = 'text/csv';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const FILE_TYPES: readonly string[] = [CSV_TYPE, XLSX_TYPE];

/** A survey of a whole district is a few hundred rows. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

/** The only doors that take a file; everywhere else a body is JSON. */
const FILE_DOORS = [/^\/v1\/centre\/seasons\/[^/?]+\/wish-sheet(\?|$)/];

export const takesFile = (url: string): boolean => FILE_DOORS.some((door) => door.test(url));
export const isFileType = (contentType: string): boolean => FILE_TYPES.includes(contentType.split(';')[0]!.trim().toLowerCase());

/** The body as it came, byte for byte. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array => {
  const { body } = context.switchToHttp().getRequest<{ readonly body?: unknown }>();
  if (body instanceof Uint8Array) return body;
  throw new HttpProblem(415, 'http/media-type', '엑셀(.xlsx)이나 CSV 파일을 보내 주세요.');
});
