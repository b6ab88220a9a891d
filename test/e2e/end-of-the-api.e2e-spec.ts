import { once } from 'node:events';
import { connect } from 'node:net';
import { openApiHouse } from './api-house.js';

describe('the end of the api', () => {
  it('does not wait for connections a browser keeps, used or never used', async () => {
    const house = await openApiHouse();
    const unused = connect(Number(new URL(house.url).port), '127.0.0.1');
    await once(unused, 'connect');
    await (await fetch(`${house.url}/health/live`)).text();
    const ended = once(unused, 'close');
    await house.close();
    await ended;
  });
});
