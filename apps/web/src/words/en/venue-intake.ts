export const venueIntake = {
  registrations: {
    title: 'Registrations', lead: 'Places that offered to receive students. Look, see whether they are known already, then approve or decline.', back: 'All registrations', state: 'State', all: 'All',
    states: { received: 'Received', approved: 'Approved', declined: 'Declined' }, origins: { form: 'Public form', link: 'Link', staff: 'Written down by the centre' },
    caption: 'Registrations', name: 'Workplace', contact: 'Contact', received: 'Received', origin: 'Came by', none: 'No registrations. Make the form’s address known, or write down a place that telephoned.',
    publicForm: 'The form anybody may use', publicFormNote: 'Put this address on your website or a leaflet. No log-in is needed.',
    makeLink: 'Make a link for somebody', linkFor: 'Whom it is for', linkForHint: 'For example: Chamber of commerce', linkDo: 'Make the link', linkMade: 'The link is shown only now. It works for 30 days.', linkFailed: 'The link was not made',
    enter: 'Write down a telephone call', enterTitle: 'Write down a telephone call', enterNote: 'What you write down yourself is approved by somebody else.', entered: '{name} was written down. Somebody else approves it.', enterFailed: 'It was not written down',
    fields: {
      name: 'Workplace', venueType: 'Kind', jobField: 'Job field', businessNo: 'Business number', address: 'Road address', district: 'Town', latitude: 'Latitude', longitude: 'Longitude', phone: 'Telephone', contactName: 'Contact',
      contactEmail: 'E-mail', seats: 'Students at once', closingText: 'Closed on', offer: 'What students could do',
    },
    notChosen: 'Not chosen', facts: 'What it says', factsNote: 'Town and job field are needed before approval. Leave the position empty if it is not known: it is never guessed.',
    findPlace: 'Find the position by address', foundNone: 'No such address was found. Give latitude and longitude yourself, or leave them empty.', placeFound: 'Address and position are filled in. Please save.', placeUnknown: 'Only the address is filled in: its coordinates are not known. Please save.', pick: 'This address',
    save: 'Save', saved: 'Saved.', saveFailed: 'It was not saved',
    alike: 'Venues that may be the same place', alikeNone: 'No venue looks like it.', score: '{n, number} points', despite: 'I have looked: it is none of them.',
    decide: 'Decision', mine: 'You wrote it down yourself. Somebody else has to approve it.', approveLead: 'Approve as found', approveContacted: 'Approve as contacted', approved: 'Approved. It is in the pool now.', approveFailed: 'It was not approved', seeVenue: 'See the venue',
    reason: 'Why it is declined', reasonHint: 'The one who asked reads it', decline: 'Decline and tell them', declined: 'Declined. They get a mail.', declineFailed: 'It was not declined', decidedBy: '{who}, {when}',
  },
  venueSheet: {
    title: 'Sheet of venues', lead: 'Take in or hand out venues as Excel (.xlsx) or CSV. It is looked at first and stored only when nothing is wrong.', download: 'Download all venues as Excel', downloadCsv: 'as CSV', downloadOld: 'as CSV in cp949',
    choose: 'File', jobField: 'Without a job field column all are', none: 'In the file', look: 'Look at it', failed: 'The file could not be read',
    found: '{n, number} venues read: {added, number} new, {known, number} known.', sound: 'Nothing is wrong.', faults: '{n, number} things have to be put right first.', faultCaption: 'To be put right', row: 'Row', column: 'Column', what: 'What',
    alike: 'Rows that may be venues you have', alikeWhat: 'Looks like', alikeWhy: 'Why', despite: 'I have looked: they are all others.', closing: 'How much of the closing days is understood',
    coverage: 'Of {rows, number} rows {whole, number} wholly, {partly, number} partly, {nothing, number} not at all, {blank, number} blank.', coverageNote: 'Where something is not understood, the other days stay unknown: none is taken for open.', piece: 'Not understood', rows: 'Rows',
    store: 'Store {n, number} venues', stored: '{n, number} venues stored.',
  },
  duplicates: {
    title: 'One place twice', lead: 'Venues that may be one place, by number, name, address and distance. Merging keeps bookings, inspections and records.', none: 'No venues look like one place.', why: 'Why', score: '{n, number} points', metres: '{n, number} m apart', code: 'Code',
    merge: 'Merge', apart: 'They are two', apartDone: 'Noted as two. They are not shown again.', mergeTitle: 'Merge the two?', keep: 'Keep', reason: 'Why they are one', mergeNote: 'The other one is retired and points to the one you keep. Bookings, inspections and records stay. Half-days nobody has booked go over.',
    mergeDo: 'Merge', merged: 'Merged into {name}.', failed: 'They were not merged', cancel: 'Leave it', done: 'Merged venues', doneWhat: '{lost} → {kept}', doneMore: '{who}, {when}. {n, number} half-days went over. Why: {reason}', doneNone: 'None so far.',
  },
  surroundings: {
    title: 'Position and distances', unknown: 'Nobody knows where it is. With latitude and longitude distances are shown; they are never guessed.', noMap: 'No map tiles are configured (MAP_TILES_URL): only lists are shown.', map: 'Map around {name}', nearer: 'Nearer', further: 'Further', credit: 'Map: {credit}',
    schools: 'Nearest schools', venues: 'Nearest venues', straight: 'As the crow flies.', distance: 'Distance', name: 'Name', none: 'None with a known position.', metres: '{n, number} m', km: '{n} km',
    closing: 'Closed on', understood: 'Understood', notUnderstood: 'Not understood', closingNote: 'Where something is not understood, the other days stay unknown.', merges: 'Merged into it',
  },
} as const;
