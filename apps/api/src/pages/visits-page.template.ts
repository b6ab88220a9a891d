import { Eta } from 'eta';
import { framedPage } from './page-frame.js';
import type { VisitsPageView } from './visits-page.view.js';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<% if (it.instead.length > 0) { %><h2><%= it.t.instead %></h2><ul><% for (const place of it.instead) { %><li><%= place %></li><% } %></ul><% } %>
<% if (it.over) { %><p><strong><%= it.over %></strong></p><% } %>
<% if (it.acceptAll) { %><form method="post" action="<%= it.action %>"><button class="main" name="act" value="accept-all"><%= it.acceptAll %></button></form><% } %>
<% if (it.countAll) { %><form method="post" action="<%= it.action %>"><button class="main" name="act" value="count-all"><%= it.countAll %></button></form><% } %>
<% it.visits.forEach((visit, index) => { const at = 'v' + index; %><section aria-labelledby="<%= at %>">
<h2 id="<%= at %>"><%= visit.when %></h2>
<dl>
<dt><%= it.t.where %></dt><dd><%= visit.where %></dd>
<dt><%= it.t.who %></dt><dd><%= visit.who %></dd>
<dt><%= it.t.howMany %></dt><dd><%= visit.howMany %></dd>
<dt><%= it.t.state %></dt><dd class="<%= visit.tone %>"><%= visit.state %></dd>
<% if (visit.reason) { %><dt><%= it.t.reason %></dt><dd><%= visit.reason %></dd><% } %></dl>
<% if (visit.note) { %><p><%= visit.note %></p><% } %>
<% if (visit.mayAnswer) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><button class="main" name="act" value="accept" aria-describedby="<%= at %>"><%= it.t.accept %></button></form>
<details><summary aria-describedby="<%= at %>"><%= it.t.decline %></summary>
<form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><label for="d<%= index %>"><%= it.t.declineReason %></label><input type="text" id="d<%= index %>" name="reason" maxlength="200" autocomplete="off"><button name="act" value="decline" aria-describedby="<%= at %>"><%= it.t.declineSend %></button></form></details><% } %>
<% if (visit.mayCount) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><label for="n<%= index %>"><%= it.t.count %></label><input type="text" inputmode="numeric" pattern="[0-9]*" id="n<%= index %>" name="headcount" value="<%= visit.headcount %>" maxlength="3" autocomplete="off" aria-describedby="<%= at %> note<%= index %>"><p class="why" id="note<%= index %>"><%= it.t.countNote %></p><button name="act" value="count" aria-describedby="<%= at %>"><%= it.t.countSend %></button></form><% } %>
<% if (visit.daysHref) { %><p><a class="block" href="<%= visit.daysHref %>" aria-describedby="<%= at %>"><%= it.t.otherDay %></a></p><% } %>
</section>
<% }) %><% if (it.pages.length > 0) { %><nav aria-label="<%= it.t.pages %>"><% for (const page of it.pages) { %><a href="<%= page.href %>"<% if (page.isCurrent) { %> aria-current="page"<% } %>><%= page.label %></a><% } %></nav><% } %>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@visits-page', PAGE);

export const visitsPage = (view: VisitsPageView): string => eta.render('@visits-page', view);
