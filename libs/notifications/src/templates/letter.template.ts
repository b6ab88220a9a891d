import { Eta } from 'eta';
import type { Letter } from '../domain/letter.js';

// Kept as strings, because the compiler copies no other files beside the compiled ones.
const HTML = `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title><%= it.subject %></title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:#1e2124;font-family:'Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif;font-size:17px;line-height:1.5">
<main style="max-width:560px;margin:0 auto">
<% for (const [lang, blocks] of [['ko', it.ko], ['en', it.en]]) { %>
<section lang="<%= lang %>"<% if (lang === 'en') { %> style="margin-top:32px;padding-top:16px;border-top:1px solid #8a949e;font-size:15px"<% } %>>
<% for (const block of blocks) { %>
<% if (block.kind === 'text') { %><p style="margin:0 0 12px"><%= block.text %></p>
<% } else if (block.kind === 'list') { %><ul style="margin:0 0 12px;padding-left:20px"><% for (const item of block.items) { %><li style="margin:0 0 4px"><%= item %></li><% } %></ul>
<% } else { %><p style="margin:20px 0"><a href="<%= block.href %>" style="display:inline-block;padding:14px 20px;background:#0b50d0;color:#ffffff;text-decoration:none;border-radius:8px;font-weight:700"><%= block.label %></a></p>
<% } %><% } %></section>
<% } %></main>
</body>
</html>
`;

const TEXT = `<% for (const [lang, blocks] of [['ko', it.ko], ['en', it.en]]) { %><% if (lang === 'en' && blocks.length > 0) { %>

----------------------------------------

<% } %><% blocks.forEach((block, index) => { %><% if (index > 0) { %>

<% } %><% if (block.kind === 'text') { %><%= block.text %><% } else if (block.kind === 'list') { %><%= block.items.map((item) => '- ' + item).join('\\n') %><% } else { %><%= block.label %>
<%= block.href %><% } %><% }) %><% } %>
`;

const html = new Eta({ autoEscape: true, autoTrim: false });
const plain = new Eta({ autoEscape: false, autoTrim: false });
html.loadTemplate('@letter', HTML);
plain.loadTemplate('@letter', TEXT);

/** The two bodies of a mail; in HTML everything is escaped, whoever wrote it. */
export const layOut = (letter: Letter): { readonly html: string; readonly text: string } => ({
  html: html.render('@letter', letter),
  text: plain.render('@letter', letter),
});
