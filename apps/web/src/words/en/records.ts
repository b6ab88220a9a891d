export const records = {
  records: {
    title: 'Checks and changes', lead: 'Counts again whether seats agree with bookings and bookings with records, and shows who changed what and when.',
    check: 'Does everything agree?', fine: '0 differences', found: '{n, plural, one {# difference} other {# differences}}', at: 'checked at {at}', verified: 'The record of changes is whole up to number {n, number}.', broken: 'The record of changes was altered or has a gap.', again: 'Check again', example: 'Example', count: '{n, number}', kind: 'What', howMany: 'How many',
    kinds: {
      'seats-differ': 'Seats differ from bookings', 'school-load-differs': 'A school’s load differs from its bookings', 'week-load-differs': 'A week’s load differs from its bookings', 'offer-without-deadline': 'An offer has no deadline',
      'booking-unrecorded': 'A booking is on no record', 'host-not-asked': 'A host was never asked about a booking', 'chain-broken': 'The record of changes is broken',
    },
    changes: 'Changes', seq: 'No.', when: 'When', who: 'Who', what: 'What', from: 'Before', to: 'After', older: 'Show older ones', empty: 'Nothing on record yet.',
    actions: { INSERT: 'added', UPDATE: 'changed', DELETE: 'removed' }, by: { link: 'a link in a mail', system: 'the system' },
  },
} as const;
