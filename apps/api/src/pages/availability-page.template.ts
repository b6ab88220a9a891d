import { Eta } from 'eta';
import type { AvailabilityPageView } from './availability-page.view.js';
import { framedPage } from './page-frame.js';

const HIDDEN = '<% for (const [name, value] of it.hidden) { %><input type="hidden" name="<%= name %>" value="<%= value %>"><% } %>';
const lookForm = (kind: string, body: string): string => `<form method="get" action="<%= it.path %>">${HIDDEN}<input type="hidden" name="look" value="${kind}">${body}<button><%= it.t.look %></button></form>`;
const dayField = (id: string, name: string, label: string, required = ' required'): string => `<label for="${id}"><%= it.t.${label} %></label><input type="date" id="${id}" name="${name}" min="<%= it.today %>"${required}>`;

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.t.heading %>', body: `<% if (it.wayOut) { %><p><a class="block" href="<%= it.wayOut %>"><%= it.t.wayOut %></a></p><% } %>
<% if (it.look) { %><section aria-labelledby="look"><h2 id="look"><%= it.t.preview %></h2><ul><% for (const line of it.look.lines) { %><li><%= line %></li><% } %></ul>
<% if (it.look.isPossible) { %><form method="post" action="<%= it.action %>"><% for (const [name, value] of it.look.fields) { %><input type="hidden" name="<%= name %>" value="<%= value %>"><% } %><button class="main" name="act" value="<%= it.look.kind %>"><%= it.t.confirm[it.look.kind] %></button></form><% } else { %><p><a class="block" href="<%= it.home %>"><%= it.t.wayOut %></a></p><% } %>
<p><a class="block" href="<%= it.action %>"><%= it.t.cancel %></a></p></section><% } %>
<p><% if (it.empty) { %><strong><%= it.empty %></strong><% } else { %><%= it.t.lead %><% } %></p>
<nav class="months" aria-label="<%= it.month %>"><a href="<%= it.previous %>"><%= it.t.previous %></a><strong><%= it.month %></strong><a href="<%= it.next %>"><%= it.t.next %></a></nav>
<form method="post" action="<%= it.action %>"><table class="grid"><caption class="v"><%= it.month %></caption>
<thead><tr><% for (const weekday of it.t.weekdays) { %><th scope="col"><%= weekday %></th><% } %></tr></thead>
<tbody><% for (const week of it.weeks) { %><tr><% for (const cell of week) { %><% if (!cell) { %><td></td><% } else { %><td><b><%= cell.day %></b><% if (cell.off) { %><span class="why"><%= cell.off %></span><% } %><% for (const half of cell.halves) { %>
<% if (half.value) { %><button class="h <%= half.tone %>" name="half" value="<%= half.value %>"><span class="v"><%= cell.words %> </span><%= half.band %> <span><%= half.state %></span><% if (half.more) { %> <small><%= half.more %></small><% } %></button><% } else { %><span class="h <%= half.tone %>"><%= half.band %> <%= half.state %></span><% } %><% } %></td><% } %><% } %></tr><% } %></tbody></table></form>
<ul class="legend" aria-label="<%= it.t.legend %>"><% for (const [tone, note] of Object.entries(it.t.stateNotes)) { %><li class="<%= tone %>"><%= note %></li><% } %></ul>
<details><summary><%= it.t.patterns %></summary><p><%= it.t.patternLead %></p>
${lookForm('pattern', `<fieldset class="row"><legend class="s"><%= it.t.weekday %></legend><% it.t.weekdays.forEach((weekday, index) => { %><label class="tick"><input type="checkbox" name="w<%= index + 1 %>" value="1"><%= it.t.everyWeek(weekday) %></label><% }) %></fieldset>
<fieldset class="row"><legend class="s"><%= it.t.half %></legend><label class="tick"><input type="checkbox" name="am" value="1"><%= it.t.bands.am %></label><label class="tick"><input type="checkbox" name="pm" value="1"><%= it.t.bands.pm %></label></fieldset>
<label for="ps"><%= it.t.seats %> (<%= it.usual %>)</label><input type="number" inputmode="numeric" id="ps" name="seats" min="1" max="500">
${dayField('pf', 'from', 'from')}${dayField('pu', 'until', 'until')}`)}
<% if (it.patterns.length > 0) { %><h3><%= it.t.patternList %></h3><ul class="kept"><% it.patterns.forEach((pattern, index) => { %><li><span id="p<%= index %>"><%= pattern.text %></span><form method="get" action="<%= it.path %>">${HIDDEN}<input type="hidden" name="look" value="drop-pattern"><button name="id" value="<%= pattern.id %>" aria-describedby="p<%= index %>"><%= it.t.drop %></button></form></li><% }) %></ul><% } %></details>
<details><summary><%= it.t.copy %></summary><p><%= it.t.copyLead(it.month) %></p>${lookForm('copy', '')}</details>
<details><summary><%= it.t.one %></summary><form method="post" action="<%= it.action %>">${dayField('od', 'day', 'oneDay')}
<fieldset class="row"><legend class="s"><%= it.t.half %></legend><label class="tick"><input type="radio" name="band" value="am" checked><%= it.t.bands.am %></label><label class="tick"><input type="radio" name="band" value="pm"><%= it.t.bands.pm %></label></fieldset>
<label for="os"><%= it.t.seats %></label><input type="number" inputmode="numeric" id="os" name="seats" min="1" max="500" required><button name="act" value="seats"><%= it.t.save %></button></form></details>
<details><summary><%= it.t.off %></summary><p><%= it.t.offLead %></p>
${lookForm('off', `${dayField('bf', 'from', 'from')}${dayField('bu', 'until', 'until', '')}<label for="br"><%= it.t.reason %></label><input type="text" id="br" name="reason" maxlength="200" required autocomplete="off">`)}
<% if (it.daysOff.length > 0) { %><h3><%= it.t.offList %></h3><ul class="kept"><% it.daysOff.forEach((off, index) => { %><li><span id="b<%= index %>"><%= off.text %></span><form method="post" action="<%= it.action %>"><input type="hidden" name="id" value="<%= off.id %>"><button name="act" value="drop-off" aria-describedby="b<%= index %>"><%= it.t.drop %></button></form></li><% }) %></ul><% } %></details>
<details><summary><%= it.t.limits %></summary><p><%= it.t.limitsLead %></p>
${lookForm('limits', `<input type="hidden" name="version" value="<%= it.version %>"><% it.limits.forEach((limit, index) => { %><label for="l<%= index %>"><%= limit.label %></label><input type="number" inputmode="numeric" id="l<%= index %>" name="<%= limit.name %>" value="<%= limit.value %>" min="<%= limit.name === 'gapDays' ? 0 : 1 %>"<% if (!limit.isOptional) { %> required<% } %>><% }) %>`)}</details>
<p><a class="block" href="<%= it.home %>"><%= it.t.home %></a></p><p><a class="block" href="<%= it.todayHref %>"><%= it.t.today %></a></p><p><a class="block" href="<%= it.feed %>"><%= it.t.feed %></a></p>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@availability', PAGE);

export const availabilityPage = (view: AvailabilityPageView): string => eta.render('@availability', view);
