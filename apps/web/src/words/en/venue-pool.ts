import type { Words } from '../words.js';

export const venuePool: Pick<Words, 'venuePool'> = {
  venuePool: {
    title: 'Venue pool', lead: 'Where every venue stands, from found to active. Any past day is counted from that day’s record.', day: 'As of', stages: '{n, number} venues in the evening of {day}', all: 'All', search: 'Search by name or neighbourhood', field: 'Job field', allFields: 'All job fields', find: 'Search',
    caption: 'Venues on {day}', name: 'Venue', stage: 'Stage', since: 'since {day}', gates: 'Papers', district: 'Neighbourhood', lastContact: 'Last contact', never: 'none', none: 'No venue matches.', clear: 'Show all',
    add: 'Add a found venue', addTitle: 'A newly found venue', addLead: 'Write what you know; the rest can follow.', addDo: 'Add', added: '{name} was added as found.', failed: 'Could not add the venue', cancel: 'Cancel', needName: 'Write the name of the venue', needDistrict: 'Write the neighbourhood',
    venueType: 'Kind of venue', districtLabel: 'Neighbourhood', address: 'Address', phone: 'Telephone', foundBy: 'Found by', finderName: 'Name of the finder', channel: 'Found through', discoveredOn: 'Found on',
    status: { lead: 'Found', contacted: 'Contacted', visited: 'Visited', agreed: 'MOU', active: 'Active', paused: 'Paused', restricted: 'Restricted', declined: 'Declined', retired: 'Retired' },
    type: { public: 'Public body', company: 'Company', civic: 'Civic group', school: 'School or university', 'sole-trader': 'Sole trader' },
    finder: { coordinator: 'Coordinator', parent: 'Parents', mentor: 'Mentor', school: 'School', host: 'The venue applied' },
    through: { phone: 'Telephone', email: 'E-mail', visit: 'Visit', meeting: 'Meeting', referral: 'Referral', 'national-network': 'National network', form: 'Form', import: 'File' },
    gate: { agreement: 'MOU', inspection: 'Inspection', insurance: 'Insurance', certification: 'Certification' },
    gateState: { valid: 'valid', ending: 'ends soon', coming: 'not begun', expired: 'expired', none: 'none', expiring: 'ends soon', failed: 'failed', conditional: 'conditional', never: 'none' }, gateLine: '{gate} {state}', gateUntil: '{gate} {state}, until {day}',
    targets: 'Targets', targetsNote: 'Venues that reached the stage for the first time in school year {year} (March to February).', targetStage: { lead: 'Found', agreed: 'MOU', active: 'Active' }, target: 'Target', actual: 'Actual', rate: 'Reached', noTarget: 'none', setTarget: 'Set the target', setTargetTitle: '{stage}: target of {year}', targetLabel: 'How many', targetHint: '1–10,000. Empty: no target.',
    targetSaved: 'The target is saved.', targetFailed: 'Could not save the target', save: 'Save', needNumber: 'Write a number', behind: '{stage}: {n, number} venues', behindNone: 'None yet.', close: 'Close', reached: '{day} · {who}', previousYear: 'Year before', nextYear: 'Year after', targetsCaption: 'Targets and actual figures of {year}',
    settings: 'What active venues need', settingsNote: 'Must be valid on the day a venue goes from MOU to active.', insuredOnly: 'Take new bookings only where the insurance is valid', settingsSaved: 'The conditions are saved.', settingsFailed: 'Could not save the conditions',
  },
};
