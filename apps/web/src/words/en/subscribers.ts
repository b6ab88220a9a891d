export const subscribers = {
  subscribers: {
    title: 'Connections', lead: 'Systems of the city or the office of education can follow the bookings. No student’s name is anywhere in them.',
    list: 'Connected systems', empty: 'No system is connected. Give one a name and you get its two keys.',
    add: 'Connect a system', addNote: 'With an address we send every change; without one the system reads by itself.', name: 'Name of the system', nameHint: 'e.g. Office of education dashboard', needName: 'Please give it a name',
    url: 'Address to send to', urlHint: 'https://system.example.kr/goreuge', addDo: 'Connect and get the keys', addFailed: 'Not connected',
    keysOf: 'Keys of {name}', keysOnce: 'These keys are shown only now. Hand them safely to whoever runs that system.', token: 'Reading token', signingKey: 'Signing key', keysDone: 'I have copied them',
    reads: 'Reads by itself', sendsTo: 'Sent to {url}', waiting: '{n, plural, one {# change} other {# changes}} to send', allSent: 'Everything is sent', lastSent: 'Last sent {time}', failing: 'Failed {n, plural, one {once} other {# times}} in a row: {why}', paused: 'Paused', going: 'Sending', reading: 'Reading',
    trial: 'Send a trial', trialTaken: '{name} took it.', trialRefused: '{name}: {why}', pause: 'Pause', resume: 'Send again', renew: 'Renew the keys', remove: 'Disconnect', removeTitle: 'Disconnect {name}?', removeWhat: 'Its keys become worthless, and {n, plural, one {# change} other {# changes}} will not be sent.', removed: '{name} is disconnected.', keep: 'Leave it', failed: 'Not changed',
  },
};
