import { ConsoleLogger } from '@nestjs/common';

/** What Nest tells about itself at every start: a hundred lines nobody reads. */
const CHATTY: readonly string[] = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory'];

/** One JSON object per line. */
export class ApiLogger extends ConsoleLogger {
  constructor() {
    super('api', { json: true, colors: false });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!CHATTY.includes(String(rest.at(-1)))) super.log(message, ...rest);
  }
}
