import type { MakeLayer } from './layer.js';

/** Parties a request may split into. Priced because counting parties inside the inner problem would make it many times slower. */
export const requestParties: MakeLayer = ({ requests }) => ({
  name: 'request-parties', rows: requests.length, ceiling: Infinity,
  stride: new Float64Array(requests.length).fill(0.5),
  worth: (prices, from) => requests.reduce((sum, r, row) => sum + prices[from + row]! * r.maxParties, 0),
  supply: (_prices, from, into) => requests.forEach((r, row) => (into[from + row] = r.maxParties)),
  charge: (prices, from, tables) => requests.forEach((_, row) => (tables.requestParty[row]! += prices[from + row]!)),
  use: ({ request }, weight, from, into) => void (into[from + request]! -= weight),
  label: (row) => ({ of: requests[row]!.id }),
});
