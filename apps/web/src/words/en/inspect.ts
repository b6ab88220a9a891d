import type { Words } from '../words.js';

export const inspect: Pick<Words, 'inspect'> = {
  inspect: {
    title: 'Inspections on site', calm: 'No signal is fine. Everything is saved on this phone and uploads by itself.', back: 'Back to the list', centre: 'To Goreuge',
    online: 'Connected', offline: 'No network', sync: 'On this phone {here, number} · uploading {sending, number} · uploaded {sent, number}', now: 'Upload now',
    signedOut: 'Sign in again to upload. What you wrote is safe on this phone.', signIn: 'Sign in',
    inApp: 'Please open this page in Chrome or Safari. Inside another app, what you write may be lost.', copy: 'Copy the address', copied: 'Copied',
    insecure: 'Open this page at a secure address (https) to use it without a network.',
    download: 'Download today’s {n, number} inspections', downloadWeek: 'Download {n, number} inspections to come', downloaded: '{n, number} are on this phone. You no longer need a network.', downloadFailed: 'Could not download. Please check the network.',
    nothingToday: 'Nothing to inspect today. {n, number} are to come.', nothing: 'You have no inspections. Those the centre gives you appear here.', mine: 'On this phone', others: '{n, number} inspections of somebody else are on this phone, too. They upload once that person signs in.',
    install: 'Add this page to your home screen to open it faster. iPhones may clear what you wrote after 7 days without a visit: upload on the same day.',
    kinds: { regular: 'regular', 'new': 'new venue', unplanned: 'unplanned', 're-inspection': 're-inspection', 'self-check': 'self-check' },
    until: 'valid until {day}', neverCleared: 'never inspected', dueOn: 'by {day}', version: 'checklist version {n, number}', progress: '{done, number} of {all, number} answered', open: 'Inspect {venue}', phone: 'Telephone {phone}',
    states: { here: 'on this phone', sending: 'uploading', sent: 'uploaded' }, waiting: 'finished · waits to upload', writing: 'in progress', conflict: 'needs a look', done: 'done',
    categories: { facility: 'Facility', programme: 'Programme and people', document: 'Documents' }, must: 'critical',
    answers: { fit: 'Fit', unfit: 'To fix', 'not-applicable': 'N/A' },
    take: 'Take a photo', photo: '{code} photo {n, number}', remove: 'Delete photo {n, number}', canned: 'Frequent notes', cannedNotes: { missing: 'Missing, must be provided', broken: 'Broken, must be repaired', cluttered: 'Things must be cleared away' },
    note: 'What has to be fixed?', noteHint: 'A photo or a note is needed', due: 'Fixed by when?', remark: 'Note',
    photoFailed: 'One photo could not be saved. The phone is out of space, or it is no photo. Delete some and take it again.', saveFailed: 'Could not save what you wrote. The phone is out of space.', saveAgain: 'Save again', photoRefused: 'This photo was refused: {why}',
    finish: 'Finish', summary: 'fit {fit, number} · to fix {unfit, number} · n/a {none, number}', missing: 'Critical items are still open', unsaid: 'Something to fix has neither photo nor note', on: 'Inspected on', whole: 'Anything else',
    signature: 'Seen by the host (optional)', signer: 'Name of who has seen it', signerHint: 'A name means “I have seen this inspection”', draw: 'Sign by hand', clear: 'Clear the signature', drawing: 'Place to draw a signature. A typed name alone is enough.', keepDrawing: 'Save the signature', drawn: 'Signature saved.', inspector: 'Inspector {name}',
    submit: 'Finish the inspection', finished: 'Finished. It uploads by itself once there is a network.', reopen: 'Change something', refused: 'The centre did not accept it. Please correct and finish again.',
    verdicts: { pass: 'pass', conditional: 'conditional pass', fail: 'fail' }, outcome: 'Result: {verdict}', validUntil: 'Valid until {day}.', failed: 'No students until this is fixed and inspected again.', certificate: 'Certificate (PDF)', drop: 'Remove from this phone', dropSure: 'Really remove? What was not uploaded is lost.', dropYes: 'Yes, remove', dropNo: 'Keep it',
    conflicts: { finished: 'Inspector {who} finished this on {on}.', another: 'This inspection was given to {who}.', cancelled: 'This inspection was cancelled.' }, refer: 'Send mine for reference', referred: 'Sent for reference.', referFailed: 'Could not send. Press again once connected.', export: 'Export to a file',
    trouble: 'The centre did not accept it: {why}', fileName: 'inspection-{venue}.json', someone: 'somebody else',
  },
};
