import { readStartSettings } from './settings.js';

const read = (environment: Record<string, string>) => readStartSettings('/project', environment);

describe('start settings', () => {
  it('need nothing: everything has a default', () => {
    expect(read({})).toMatchObject({
      dataFolder: '/project/.data', host: '127.0.0.1', port: 3000, mailboxPort: 3001, databaseUrl: undefined, smtpUrl: undefined, wantsSample: true,
    });
  });

  it('put the mailbox next to the address', () => {
    expect(read({ PORT: '8080' }).mailboxPort).toBe(8081);
    expect(read({ PORT: '65535' }).mailboxPort).toBe(65534);
    expect(read({ PORT: '0' }).mailboxPort).toBe(0);
  });

  it('keep sample accounts away from a public address unless asked for', () => {
    expect(read({ PUBLIC_URL: 'https://goreuge.example.kr' }).wantsSample).toBe(false);
    expect(read({ PUBLIC_URL: 'https://goreuge.example.kr', GOREUGE_SAMPLE: 'on' }).wantsSample).toBe(true);
  });

  it('take an empty value for none, as a copied .env.example has them', () => {
    expect(read({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'], [{ PORT: '70000' }, 'PORT'], [{ PORT: '-1' }, 'PORT'], [{ MAILBOX_PORT: '3000' }, 'MAILBOX_PORT'], [{ GOREUGE_SAMPLE: 'yes' }, 'GOREUGE_SAMPLE'],
  ])('refuse %j by name', (environment, variable) => {
    expect(() => read(environment)).toThrow(variable);
  });
});
