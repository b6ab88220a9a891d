import { Environment, EnvironmentFaults } from './environment.js';

const GOOD = { DATABASE_URL: 'postgres://app@127.0.0.1/goreuge', PUBLIC_URL: 'http://127.0.0.1:3000', APP_SECRET: 's'.repeat(32) };
const faultsOf = (variables: Record<string, string>) => {
  try {
    Environment.read(variables);
    return [];
  } catch (error) {
    return (error as EnvironmentFaults).faults;
  }
};

describe('Environment', () => {
  it('fills in what was not said, and cannot be changed afterwards', () => {
    const environment = Environment.read(GOOD);
    expect(environment).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, REQUESTS_PER_MINUTE: 300, DATABASE_POOL: 10, isHttps: false, trustedProxies: false });
    expect(Object.isFrozen(environment)).toBe(true);
  });

  it('reads numbers, https and proxies', () => {
    const environment = Environment.read({ ...GOOD, PORT: '0', PUBLIC_URL: 'https://goreuge.example.kr/', TRUST_PROXY: '127.0.0.1', REQUESTS_PER_MINUTE: '100000' });
    expect(environment).toMatchObject({ PORT: 0, isHttps: true, publicOrigin: 'https://goreuge.example.kr', trustedProxies: '127.0.0.1', REQUESTS_PER_MINUTE: 100_000 });
    expect(Environment.read({ ...GOOD, TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }).trustedProxies).toBe('10.0.0.0/8, 127.0.0.1');
  });

  it('names every fault at once and no value', () => {
    const secret = 'hunter2';
    const faults = faultsOf({ APP_SECRET: secret, PORT: '70000', TRUST_PROXY: 'everybody' });
    expect(faults.map((fault) => /^[A-Z_]+/.exec(fault)?.[0]).sort()).toEqual(['APP_SECRET', 'DATABASE_URL', 'PORT', 'PUBLIC_URL', 'TRUST_PROXY']);
    expect(faults.join()).not.toContain(secret);
  });

  it('takes an empty variable for an absent one', () => {
    expect(Environment.read({ ...GOOD, WEB_ROOT: '', PORT: ' ' }).WEB_ROOT).toBeUndefined();
    expect(faultsOf({ ...GOOD, DATABASE_URL: '' })).toHaveLength(1);
  });
});
