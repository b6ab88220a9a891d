import { Environment, EnvironmentFaults } from './environment.js';

const GIVEN = {
  DATABASE_URL: 'postgres://app@127.0.0.1/goreuge', SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: '고르게 <goreuge@localhost>',
  PUBLIC_URL: 'http://127.0.0.1:3000', APP_SECRET: 'x'.repeat(32),
};

describe('environment of the worker', () => {
  it('is read once and cannot change', () => {
    const environment = Environment.read({ ...GIVEN, PUBLIC_URL: 'http://127.0.0.1:3000/' });
    expect(environment).toMatchObject({ WORKER_DATABASE_POOL: 5, publicOrigin: 'http://127.0.0.1:3000' });
    expect(Object.isFrozen(environment)).toBe(true);
  });

  it('names every fault at once and never a value', () => {
    const faults = (() => {
      try {
        return Environment.read({ DATABASE_URL: 'mysql://hidden', MAIL_FROM: 'hidden', SMTP_URL: '', APP_SECRET: 'hidden' });
      } catch (error) {
        return error as EnvironmentFaults;
      }
    })();
    expect(faults).toBeInstanceOf(EnvironmentFaults);
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'APP_SECRET']) expect((faults as EnvironmentFaults).message).toContain(name);
    expect((faults as EnvironmentFaults).message).not.toContain('hidden');
  });

  it('needs no key of NEIS, and takes none that cannot be one', () => {
    expect([Environment.read(GIVEN).NEIS_BASE_URL, Environment.read(GIVEN).NEIS_KEY]).toEqual(['https://open.neis.go.kr', undefined]);
    expect(Environment.read({ ...GIVEN, NEIS_KEY: 'a0'.repeat(16) }).NEIS_KEY).toBe('a0'.repeat(16));
    expect(() => Environment.read({ ...GIVEN, NEIS_KEY: 'hidden' })).toThrow(/NEIS_KEY(?!.*hidden)/);
    expect(() => Environment.read({ ...GIVEN, NEIS_BASE_URL: 'ftp://neis' })).toThrow('NEIS_BASE_URL');
  });

  it.each(['no address', 'a@b\r\nBcc: c@d', '<>'])('refuses %j as sender', (sender) =>
    expect(() => Environment.read({ ...GIVEN, MAIL_FROM: sender })).toThrow(EnvironmentFaults));
});
