export const holidays = {
  holidays: {
    title: 'Public holidays', lead: 'Nobody visits on a public holiday. Add a newly announced one and nothing new can be booked that day.',
    hits: '{n, plural, one {# booking is} other {# bookings are}} left on public holidays', hitsNote: 'Tell the school and the venue, then cancel or move the visit.',
    add: 'Add a holiday', addNote: 'Before saving you see which wishes and bookings it hits.', day: 'Day', name: 'Name', nameHint: 'For example: special holiday', look: 'See what it hits', needDay: 'Choose the day', needName: 'Write the name', known: 'The day is in the table already. Saving only renames it.',
    gazette: 'Fill from the gazette', gazetteNote: 'Finds holidays of the official gazette that the table lacks.', year: 'Year', find: 'See missing days', nothingMissing: 'Nothing is missing for {year}.',
    preview: 'With {n, plural, =1 {this day} other {these # days}} as {n, plural, =1 {a holiday} other {holidays}}', previewNone: 'No wish, opening or booking is hit.', save: 'Save {n, plural, =1 {the holiday} other {# holidays}}', cancel: 'Stop', failed: 'Could not be saved', lookFailed: 'What it hits could not be loaded',
    saved: '{n, plural, one {# holiday} other {# holidays}} saved. Nothing new can be booked then.', savedHits: '{n, plural, one {# booking that is left waits} other {# bookings that are left wait}} among your to-dos.',
    bookings: '{n, plural, one {# booking} other {# bookings}}', openings: '{n, plural, one {# opening} other {# openings}}', openingsNote: 'The venue keeps it open, but it takes no new booking.', wishes: '{n, plural, one {# wish} other {# wishes}}', wishesNote: 'The school is asked on its wish page to choose another day.', rank: 'choice {n}', seats: '{n, number} places',
    list: '{year}', listTitle: 'Holidays', empty: 'The table is still empty. Fill it from the gazette or add days one by one.', remove: 'Remove', removeTitle: 'Remove {day} {name}?', removeWhat: 'Then the day can be visited again.', removeDo: 'Remove the holiday', removed: '{day} {name} removed.', removeFailed: 'Could not be removed',
    wishHit: '{day} has become a public holiday ({name}). Choose another day.',
  },
} as const;
