export { countIds } from './counted-ids.js';
export { statementsOf } from './statements-of.js';
export { acquireTestDatabase, testServerUrl, type TestDatabase } from './test-database.js';
export { FakeJuso, type GivenBuilding, type JusoTrouble } from './fake-juso.js';
export { FakeNeis, type GivenEvent, type NeisFault } from './fake-neis.js';
export { FakeClock } from './fake-clock.js';
export { GivenDistrict, type GivenOpening } from './given-district.js';
export { answersThatMake } from './inspection-answers.js';
export { type ReceivedMail, SmtpSink } from './smtp-sink.js';
