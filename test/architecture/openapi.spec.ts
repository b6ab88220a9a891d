import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

describe('the API description in the repository', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'openapi-'));
  const fresh = (name: string) => path.join(folder, name);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is what the controllers say, without a database', () => {
    node('dist/apps/api/src/openapi.js', fresh('openapi.json'));
    expect(fs.readFileSync(fresh('openapi.json'), 'utf8')).toBe(fs.readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  });

  it('is what the web client is typed by', () => {
    node('node_modules/openapi-typescript/bin/cli.js', 'apps/api/openapi.json', '-o', fresh('schema.d.ts'));
    expect(fs.readFileSync(fresh('schema.d.ts'), 'utf8')).toBe(fs.readFileSync(path.join(root, 'apps/web/src/api/schema.generated.d.ts'), 'utf8'));
  });
});

describe('the shapes in the API description', () => {
  it('have names of their own: of two classes with one name the later would hide the earlier', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps/api/src'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file.endsWith('.ts') && fs.existsSync(path.join(root, file)));
    const names = (texts: readonly string[]) => texts.flatMap((text) => [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+(?:Dto|Response|Query))\b/gm)].map(([, name]) => name!));
    const twice = (all: readonly string[]) => all.filter((name, i) => all.indexOf(name) !== i);
    expect(twice(names(['export class ArrivalDto {', 'export class ArrivalDto extends Other {']))).toEqual(['ArrivalDto']);
    const known = names(files.map((file) => fs.readFileSync(path.join(root, file), 'utf8')));
    expect(known.length).toBeGreaterThan(100);
    expect(twice(known)).toEqual([]);
  });
});

describe('requests that may be sent again', () => {
  type Operation = { readonly operationId: string; readonly parameters?: readonly { readonly name: string }[] };
  const { paths } = JSON.parse(fs.readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8')) as { paths: Record<string, { post?: Operation }> };
  const posts = Object.entries(paths).flatMap(([address, { post }]) => (post ? [{ address, name: post.operationId, isKeyed: post.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false }] : []));

  it('take an Idempotency-Key wherever they add something, take seats or send mail', () => {
    expect(posts.filter(({ isKeyed }) => isKeyed).map(({ name }) => name).sort()).toEqual([
      'cancelCentreBooking', 'cancelSchoolBooking', 'confirmBooking', 'confirmNegotiatedDate', 'enterWish', 'invite', 'openDay', 'openDraft', 'openSeason', 'planRest', 'publishDraft', 'publishPlan', 'recordInspection',
      'refuseBooking', 'requestBooking', 'requestDraftRuns', 'requestFrontier', 'requestGroupRepair', 'requestRepair', 'requestRun', 'requestWhatIf', 'revokeInspection', 'sendWish',
      'settleByTelephone', 'submitInspection', 'takeWishSheet',
      'addInspectorTraining', 'askForSelfCheck', 'cancelPlannedInspection', 'planInspections', 'verifyCorrection', 'verifyCorrectionAsInspector',
      'acceptOffer', 'acceptOfferedBooking', 'answerForHost', 'answerForSchool', 'callOffDay', 'cancelVenueBooking', 'correctCentreBooking', 'correctSchoolBooking', 'correctVenueBooking', 'countForSchool',
      'countSchoolBooking', 'makeSafetyFile', 'makeSafetyFileForCentre', 'declineOfferedBooking', 'reconfirmBooking', 'reconfirmForHost',
      'addDayOff', 'addEscort', 'addTraining', 'addVehicles', 'assignEscort', 'copyMonth', 'leaveWaitingList', 'markCentreVisitReady', 'markTeacherVisitReady', 'preferWait',
      'enterRegistration', 'mergeVenues',
      'recordCentreArrival', 'recordCentreDeparture', 'recordCentreNoShow', 'recordHostArrival', 'recordHostDeparture', 'recordHostNoShow', 'recordTeacherArrival', 'recordTeacherDeparture',
      'recordTeacherNoShow', 'refuseOffer', 'renewSchoolLinks', 'renewVenueLink', 'reportCentreIncident', 'reportHostIncident', 'reportTeacherIncident', 'setPattern', 'startWaiting', 'takeSeats',
      'openHalfDaysOfSeason', 'saveView',
      'addLead', 'addProgramme', 'addVenueContact', 'addVenuePaper', 'moveVenue',
    ].sort());
    expect(posts.filter(({ isKeyed }) => !isKeyed).map(({ name }) => name).sort()).toEqual([
      'addSubscriber', 'makeCalendarFeed', 'makeFormLink', // their answers hold keys that are kept nowhere
      'acceptInvitation', 'signIn', // nobody is signed in yet whose key it could be
      'estimateOutlook', 'estimateOutlookOfSchool', 'tryOutSubscriber', 'previewCopy', 'previewDayOff', 'previewLimits', 'previewPattern', 'previewRemoval', 'previewSeasonOpenings', // they only look
      'finishInspection', 'keepPhoto', 'sendLateAnswers', // a phone names what it sends by ids of its own
      'beginChecklist', 'startInspection', // they answer with what there is already
      'approveRegistration', 'declineRegistration', 'moveVisit', 'publishChecklist', 'renewSubscriberKeys', 'reopenResult', 'undoMove', // they name the version they were made for
      'addEntry', 'addHolidays', 'tellVenuesApart', 'uploadVenueSheet', 'answerSource', 'confirmEntries', 'confirmEntry', 'linkToOtherDays', 'orderSynchronisation', 'uploadCalendar', 'openClassLink', 'renewClassLink', 'closeResults', 'revokeSchoolLinks', 'revokeVenueLinks', 'revokeWaitLinks', 'addVenueDocument', // twice is as good as once
    ].sort());
  });

  it('carry one from the web client', () => {
    const folder = path.join(root, 'apps/web/src/api');
    const texts = fs.readdirSync(folder).filter((file) => file.endsWith('requests.ts')).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
    const calls = texts.flatMap((text) => {
      const carriers = ['once', ...[...text.matchAll(/^const (\w+) = [^;]*once\(\)/gm)].map(([, name]) => name!)];
      return text.split('answered(').slice(1).map((call) => ({ call, isCarried: carriers.some((carrier) => call.includes(`${carrier}(`)) }));
    });
    const callOf = (address: string) => calls.filter(({ call }) => call.startsWith(`api.POST('${address}'`));
    const forgotten = posts.filter(({ address, isKeyed }) => isKeyed && callOf(address).some(({ isCarried }) => !isCarried));
    expect(forgotten).toEqual([]);
    expect(posts.filter(({ address, isKeyed }) => isKeyed && callOf(address).length > 0).length).toBeGreaterThan(15);
  });
});
