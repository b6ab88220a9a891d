import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/audience.decorator.js';
import { HttpProblem } from '../http/http-problem.js';
import { escaped } from './html.js';
import { PROBLEM_MEANINGS } from './problem-meanings.js';
import { page } from './problem-page.js';

/** Every problem's `type` is an address; here is what stands there. */
@ApiExcludeController()
@Controller('problems')
@Public()
export class ProblemPagesController {
  @Get(':room/:code')
  @Header('content-type', 'text/html; charset=utf-8')
  explain(@Param('room') room: string, @Param('code') code: string): string {
    const name = `${room}/${code}`;
    const meaning = Object.hasOwn(PROBLEM_MEANINGS, name) ? PROBLEM_MEANINGS[name] : undefined;
    if (!meaning) throw new HttpProblem(404, 'http/not-found', '그런 문제 유형은 없습니다.');
    const [ko, en] = meaning;
    return page(ko, `<p lang="en">${escaped(en)}</p>\n<p><code>${escaped(name)}</code></p>`);
  }
}
