import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { acquireTestDatabase, SmtpSink, type TestDatabase } from '#testing';

const root = path.resolve(import.meta.dirname, '../..');
const built = (file: string) => path.join(root, 'dist/apps', file);

/** The whole house as `npm start` runs it: built api and worker as processes of their own, a real mail server, the sample district. */
export class House {
  private readonly children: ChildProcess[] = [];

  private constructor(readonly address: string, readonly mail: SmtpSink, readonly database: TestDatabase) {}

  static async open(variables: Readonly<Record<string, string>> = {}): Promise<House> {
    const database = await acquireTestDatabase();
    const mail = await SmtpSink.open();
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const house = new House(address, mail, database);
    const environment = {
      PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: database.url, SMTP_URL: mail.url, MAIL_FROM: '고르게 <goreuge@centre.example>',
      PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address, APP_SECRET: 'a secret of the browser test, 32 or more', WEB_ROOT: path.join(root, 'dist/web'), REQUESTS_PER_MINUTE: '10000', ...variables,
    };
    execFileSync(process.execPath, [built('cli/src/main.js'), 'sample'], { env: environment });
    for (const app of ['api', 'worker']) house.children.push(await ready(fork(built(`${app}/src/main.js`), { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })));
    return house;
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); })));
    await this.mail.stop();
    await this.database.drop();
  }
}

function ready(child: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`a process of the house ended early: ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
