import { gzipSync } from 'node:zlib';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { HttpProblem } from '../http/http-problem.js';
import { HOST_PAGE_STYLE } from './host-page.style.js';
import { PageFont } from './page-font.js';

const A_DAY = 'public, max-age=86400';
const A_YEAR = 'public, max-age=31536000, immutable';

/** What the pages behind a link look like; nothing comes from elsewhere. */
@ApiExcludeController()
@Controller('h')
@Public()
export class PageAssetsController {
  private readonly fontSheet: Buffer;

  constructor(private readonly font: PageFont) {
    this.fontSheet = gzipSync(font.sheet);
  }

  @Get('style.css')
  style(@Res() reply: HttpReply): void {
    reply.type('text/css; charset=utf-8').header('cache-control', A_DAY).send(HOST_PAGE_STYLE);
  }

  /** Kept compressed: a hundred unicode ranges repeat themselves. */
  @Get('font.css')
  sheet(@Req() request: HttpRequest, @Res() reply: HttpReply): void {
    const isGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    reply.type('text/css; charset=utf-8').header('cache-control', A_DAY).header('vary', 'accept-encoding');
    if (isGzip) reply.header('content-encoding', 'gzip').send(this.fontSheet);
    else reply.send(this.font.sheet);
  }

  @Get('fonts/:file')
  async file(@Param('file') name: string, @Res() reply: HttpReply): Promise<void> {
    const content = await this.font.file(name);
    if (!content) throw new HttpProblem(404, 'http/not-found', '찾으시는 자료가 없습니다.');
    reply.type('font/woff2').header('cache-control', A_YEAR).send(content);
  }
}
