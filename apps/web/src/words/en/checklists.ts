export const checklists = {
  checklists: {
    title: 'Checklists', lead: 'What inspectors look at. A published version stays as it is; inspections that are planned already keep theirs.', back: 'To the inspection planner', loading: 'Loading the checklist',
    category: { facility: 'Facility', programme: 'Programme and people', document: 'Documents' }, risk: { low: 'low risk', medium: 'medium risk', high: 'high risk' },
    critical: 'critical', everywhere: 'no “not applicable”', only: 'asked only at: {where}', count: '{n, plural, one {# item} other {# items}}',
    published: 'Version {n, number} (in use)', older: 'Version {n, number}', draft: 'Draft of version {n, number}', draftNote: 'Nobody inspects by this version before it is published. Every change is saved at once.',
    begin: 'Begin a new version', begun: 'Draft of version {n, number} begun.', beginFailed: 'The draft could not be begun',
    add: 'Add an item', change: 'Change', remove: 'Remove', removeTitle: 'Remove item {code}?', removeNote: 'It goes from the draft only. Published versions keep it.', removeDo: 'Remove the item', addTitle: 'Add an item', changeTitle: 'Change item {code}',
    code: 'Code', codeHint: 'A capital letter and a number, such as F2. The same thing keeps its code from version to version.', group: 'Group', textKo: 'What to look at (Korean)', textEn: 'What to look at (English)',
    criticalHint: 'Critical: unfit here, and the venue fails', everywhereHint: 'Every place has it: may not be answered as not applicable', risks: 'Ask only at these risks (none: at all)', fields: 'Ask only in these job fields (none: in all)',
    save: 'Save', saved: 'Item {code} saved.', removed: 'Item {code} removed.', saveFailed: 'Could not be saved', cancel: 'Cancel',
    publish: 'Publish this version', publishTitle: 'Publish version {n, number}?', publishNote: 'Inspections planned from now on use this version. Once published it cannot be changed.', publishDone: 'Version {n, number} published.', publishFailed: 'Could not be published',
    discard: 'Discard the draft', discardTitle: 'Discard the draft of version {n, number}?', discardNote: 'All changes are lost. Published versions stay.', discarded: 'Draft discarded.', discardFailed: 'Could not be discarded',
    versions: 'All versions', versionsCaption: 'Versions of the checklist', version: 'Version', publishedAt: 'Published', items: 'Items', inspections: 'Inspections made by it', inspectionsN: '{n, number}', notPublished: 'draft', show: 'Show',
    months: 'How long a pass lasts', monthsNote: 'Months for each risk. Applies to inspections from now on.', monthsOf: '{risk} (months)', monthsSaved: 'Periods saved.', monthsWrong: 'Give a number from 1 to 36',
    link: 'Checklists',
  },
};
