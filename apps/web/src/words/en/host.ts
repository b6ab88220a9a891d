export const host = {
  requests: {
    title: 'Requests', asked: '{n, plural, one {# visit waits} other {# visits wait}} for your answer', nothing: 'No visit waits for your answer', fixed: 'Coming visits', past: 'Past and cancelled visits', empty: 'No requests yet. Students come only on days you open.', emptyDo: 'Open days', confirm: 'Yes, we can', decline: 'Not this time', declineTitle: 'Say that it does not work this time?', reason: 'Reason', reasonHint: 'School and centre will read it as it is', declineDo: 'Send this answer', cancel: 'Not now', confirmed: 'The visit of {party} is confirmed. The school is told.', declined: 'The school is told that {party} cannot come.', failed: 'The answer was not sent', due: 'Please answer by {day}', change: 'Change the answer', needReason: 'Type a reason',
  },
  openings: {
    title: 'Open days', previous: 'Previous month', next: 'Next month', caption: 'Open days in {month}', legend: 'Marks',
  },
};
