import { networksIn, ReachableAddresses } from './reachable-address.js';

describe('addresses a webhook may reach', () => {
  it.each(['127.0.0.1', '10.0.0.5', '172.31.1.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::FFFF:10.0.0.1', 'localhost', ''])(
    'are not %s', (address) => expect(new ReachableAddresses([]).includes(address)).toBe(false));

  it.each(['1.1.1.1', '211.236.10.20', '2606:4700::1111', '::ffff:1.1.1.1'])('are public ones such as %s', (address) =>
    expect(new ReachableAddresses([]).includes(address)).toBe(true));

  it('are those of the private networks the centre has named, and no others', () => {
    const reachable = new ReachableAddresses(['10.1.0.0/16', 'fd00:1::/32']);
    expect(['10.1.2.3', 'fd00:1::5', '::ffff:10.1.2.3'].every((address) => reachable.includes(address))).toBe(true);
    expect(['10.2.2.3', 'fd00:2::5', '127.0.0.1'].some((address) => reachable.includes(address))).toBe(false);
  });

  it.each([['10.0.0.0/8', true], ['fd00::/8', true], ['10.0.0.0', false], ['10.0.0.0/33', false], ['host/8', false], ['10.0.0.0/8/8', false], ['::/129', false]] as const)(
    'knows whether %s is a network', (text, is) => expect(networksIn(text) !== undefined).toBe(is));

  it('reads a list of networks', () => expect(networksIn('10.1.0.0/16, fd00:1::/32')).toEqual(['10.1.0.0/16', 'fd00:1::/32']));
  it('reads no list with a fault in it', () => expect(networksIn('10.1.0.0/16, all')).toBeUndefined());
});
