export const calendarUpload = {
  calendarUpload: {
    title: 'Upload the school calendar', note: 'One .ics, .csv or .xlsx file. You see it first; it is stored only when you save.', file: 'Calendar file', look: 'Look at the file', reading: 'Looking for dates in the file', templates: 'Empty sheets', templateXlsx: 'Download the Excel sheet', templateCsv: 'Download the CSV sheet', needFile: 'Choose a file', tooLarge: 'Files larger than 20 MB cannot be uploaded',
    failed: 'The file could not be read', saveFailed: 'Could not be saved. Nothing was stored',
    found: '{n, plural, one {# date} other {# dates}} of school year {year} found', faults: '{n, plural, one {# thing} other {# things}} to put right', faultsNote: 'Correct the file and upload it again. Nothing has been stored.', row: 'row {n}', line: 'line {n}', warnings: '{n, plural, one {# place was} other {# places were}} left out or put right',
    caption: 'Dates found in the file, with proposals', days: 'Days', name: 'Entry', kind: 'Proposed kind', grades: 'Proposed grades', what: 'When saved', timetable: 'timetable of {weekday} · lessons held', was: 'before: {days}',
    verdicts: { added: 'new', moved: 'changed', unchanged: 'as it is', gone: 'not in the file, dropped', differing: 'stays as confirmed' },
    counts: '{added, number} new · {moved, number} changed · {unchanged, number} as they are · {gone, number} dropped · {differing, number} stay as confirmed', nothingNew: 'There is nothing new to save. Everything is there already.', save: 'Save {n, plural, one {# date} other {# dates}}', cancel: 'Stop', other: 'Choose another file', saved: '{n, plural, one {# date} other {# dates}} saved. Please check the kinds and grades.', all: 'all grades',
  },
} as const;
