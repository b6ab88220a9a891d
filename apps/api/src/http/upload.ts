import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HttpProblem } from './http-problem.js';
import type { HttpRequest } from './exchange.js';

export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Where files are taken; every other address takes JSON only. */
const UPLOADS: readonly RegExp[] = [/^\/v1\/teacher\/calendar\/uploads$/, /^\/v1\/centre\/seasons\/[^/]+\/wish-sheet$/, /^\/v1\/centre\/venues\/[^/]+\/documents$/];
export const takesUploads = (url: string): boolean => UPLOADS.some((door) => door.test(url.split('?')[0] ?? ''));

export interface UploadedFile {
  /** As the browser named it; words for people, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MultipartRequest extends HttpRequest {
  isMultipart(): boolean;
  file(): Promise<{ filename: string; toBuffer(): Promise<Buffer> } | undefined>;
}

/** The one file of a multipart request. It is read when asked for, so after the guards, and never beyond its bound. */
export class Upload {
  private reading?: Promise<UploadedFile>;

  constructor(private readonly request: MultipartRequest) {}

  /** The stream can be read only once, the file any number of times. */
  read(): Promise<UploadedFile> {
    return (this.reading ??= this.readStream());
  }

  private async readStream(): Promise<UploadedFile> {
    if (!this.request.isMultipart()) throw missing();
    try {
      const file = await this.request.file();
      if (!file) throw missing();
      return { name: plainName(file.filename), bytes: await file.toBuffer() };
    } catch (error) {
      const { statusCode, code } = error as { statusCode?: number; code?: string };
      if (statusCode === 413) throw new HttpProblem(413, 'http/file-too-large', '파일이 너무 큽니다. 20 MB까지 올릴 수 있습니다.');
      if (error instanceof HttpProblem) throw error;
      if (statusCode !== undefined || code !== undefined || /multipart|boundary|unexpected end/i.test(String(error))) throw missing();
      throw error;
    }
  }
}

const missing = (): HttpProblem => new HttpProblem(400, 'http/file-missing', '파일 하나를 골라 올려 주세요.', { errors: [{ pointer: '#/file', detail: '파일이 없습니다.' }] });

/** Browsers differ in what they send: the last part of a path, without control characters. */
function plainName(name: string): string {
  return name.normalize('NFC').replace(/^.*[\\/]/s, '').replace(/\p{Cc}/gu, '').slice(0, 200);
}

const uploads = new WeakMap<HttpRequest, Upload>();

/** The upload of a request, the same one for everybody who asks. */
export function uploadOf(request: HttpRequest): Upload {
  const upload = uploads.get(request) ?? new Upload(request as MultipartRequest);
  uploads.set(request, upload);
  return upload;
}

export const UploadOf = createParamDecorator((_: unknown, context: ExecutionContext) => uploadOf(context.switchToHttp().getRequest<HttpRequest>()));
