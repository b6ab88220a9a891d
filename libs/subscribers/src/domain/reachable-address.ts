import { BlockList, isIP } from 'node:net';

const NOT_PUBLIC = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '::/127', '64:ff9b::/96', '100::/64', '2001::/23', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8',
];
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Networks of a list such as `10.1.0.0/16, 10.2.0.0/16`; undefined when one of them is none. */
export function networksIn(list: string): string[] | undefined {
  const networks = list.split(',').map((network) => network.trim());
  return networks.every(isNetwork) ? networks : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1;
  return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

/**
 * Whether a webhook may be sent to an IP address: public ones, and those of the private networks the centre has named.
 * Whoever writes the address of a webhook must not reach what stands behind our own wall.
 */
export class ReachableAddresses {
  private readonly closed = listOf(NOT_PUBLIC);
  private readonly opened: BlockList;

  constructor(ownNetworks: readonly string[]) {
    this.opened = listOf(ownNetworks);
  }

  includes(address: string): boolean {
    const plain = MAPPED.exec(address)?.[1] ?? address;
    const family = isIP(plain);
    if (family === 0) return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    return this.opened.check(plain, type) || !this.closed.check(plain, type);
  }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
