/** The floors of the house, lowest first. A room may look down, never up and never sideways. */
const floors = [
  ['kernel'],
  ['slot-assignment', 'database', 'table-files', 'papers'],
  ['search-threads', 'photos'],
  ['identity-access'],
  ['venue-registry', 'school-calendar'],
  ['venue-intake'],
  ['safety-inspection'],
  ['booking'],
  ['subscribers', 'waiting-list', 'visit-day'],
  ['visit-results'],
  ['school-scheduling'],
  ['negotiation', 'venue-finder'],
  ['notifications'],
];
const insideAny = (rooms) => `^libs/(${rooms.join('|')})/`;

const looksOnlyDown = floors.flatMap((floor, level) =>
  floor.map((room) => ({
    name: `${room}-looks-only-down`,
    severity: 'error',
    from: { path: `^libs/${room}/`, pathNot: 'spec\\.ts$' },
    to: { path: insideAny(floors.slice(level).flat().filter((other) => other !== room).concat('testing')) },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...looksOnlyDown,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-through-the-front-door', severity: 'error', comment: 'Import #room, never a file inside it.',
      from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'apps-use-front-doors', severity: 'error',
      from: { path: '^(apps|test|migrations)/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'apps-do-not-share', severity: 'error', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    {
      name: 'testing-stays-in-tests', severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '(^libs/testing/|spec\\.ts$)' }, to: { path: '^libs/testing/' },
    },
    {
      name: 'domain-is-plain-typescript', severity: 'error',
      from: { path: '(^libs/(kernel|slot-assignment)/|/domain/)', pathNot: 'spec\\.ts$' },
      to: { path: '(node_modules/|^libs/database/|/(application|persistence)/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typeorm-stays-in-persistence', severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '(^libs/(database|testing)/|/persistence/|\\.module\\.ts$|spec\\.ts$)' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'http-stays-in-apps', severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' }, to: { path: 'node_modules/(fastify|@fastify/[^/]+|@nestjs/platform-fastify|@nestjs/swagger)/' },
    },
    // the seams of the fault tests load into built processes
    { name: 'resolvable', severity: 'error', from: { pathNot: '^test/faults/seams/' }, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: '^(apps|libs|migrations|test|node_modules|\\.|#)' },
    exclude: { path: '^apps/web/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
