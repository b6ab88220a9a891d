/** What stands at the head of every page behind a link. */
export const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/h/style.css">`;

/** At the end: letters a telephone already has are drawn without waiting for it. */
export const FONT = '<link rel="stylesheet" href="/h/font.css">';
