export const venueSafety = {
  venueSafety: {
    mentor: 'Mentor training', mentorNote: 'Only what the centre has seen. It is printed on the safety file of a visit.', mentorName: 'Name of the mentor', trainedOn: 'Trained on', save: 'Save mentor training', saved: 'Mentor training saved.', saveFailed: 'The mentor training could not be saved', needName: 'A day of training needs the name of the mentor',
    inspections: 'Safety inspections', none: 'This venue was never inspected.', caption: '{n, plural, one {# inspection} other {# inspections}}, newest first', on: 'Inspected on', verdict: 'Verdict', verdicts: { pass: 'pass', conditional: 'conditional pass', fail: 'fail' },
    validity: 'Valid', from: '{from} – {until}', never: 'not valid', revoked: 'revoked {day}', corrected: 'corrections verified {day}', checklist: 'Checklist', number: 'version {n, number}', noNumber: 'no checklist on record', inspector: 'Inspector', papers: 'Papers', report: 'Report (PDF)', certificate: 'Certificate (PDF)',
  },
};
