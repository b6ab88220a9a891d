import { Eta } from 'eta';
import { framedPage } from './page-frame.js';
import type { SchoolPageView } from './school-page.view.js';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<% if (it.over) { %><p><strong><%= it.over %></strong></p><% } %>
<% if (it.acceptAll) { %><form method="post" action="<%= it.action %>"><button class="main" name="act" value="accept-all"><%= it.acceptAll %></button></form><% } %>
<% it.wishes.forEach((wish, index) => { const at = 'w' + index; %><section aria-labelledby="<%= at %>">
<h2 id="<%= at %>"><%= wish.group %> · <%= wish.students %></h2>
<dl>
<dt><%= it.t.wished %></dt><dd<% if (wish.isMoved) { %> class="off"<% } %>><%= wish.wished %></dd>
<dt><%= it.t.assigned %></dt><dd class="<%= wish.assigned ? 'good' : 'off' %>"><%= wish.assigned ?? it.t.unassigned %></dd>
</dl>
<% if (wish.reasons.length > 0) { %><p><%= wish.assigned ? it.t.why : it.t.whyNot %></p><ul><% for (const reason of wish.reasons) { %><li><%= reason %></li><% } %></ul><% } %>
<% if (wish.accepted) { %><p><strong><%= wish.accepted %></strong></p><% } %>
<% if (wish.mayAccept) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="wish" value="<%= wish.id %>"><button class="main" name="act" value="accept" aria-describedby="<%= at %>"><%= it.t.accept %></button></form><% } %>
<% if (wish.places.length > 0) { %><h3><%= wish.placesTitle %></h3><ul class="places"><% wish.places.forEach((place, nth) => { const id = at + 'p' + nth; %><li><span id="<%= id %>"><strong><%= place.venue %></strong> · <%= place.students %><% if (place.when) { %> · <%= place.when %><% } %> · <%= place.state %></span>
<% if (place.hard) { %><a class="block" href="<%= place.hard.href %>" aria-describedby="<%= id %>"><%= place.hard.label %></a><% } %></li><% }) %></ul><% } %>
<% if (wish.more) { %><p><%= wish.more %></p><% } %>
<% if (wish.note) { %><p><strong><%= wish.note %></strong></p><% } %>
<% if (wish.mayMoveAll) { %><details><summary aria-describedby="<%= at %>"><%= it.t.wholeGroup %></summary><p><%= it.t.wholeGroupLead %></p>
<form method="post" action="<%= it.action %>"><input type="hidden" name="wish" value="<%= wish.id %>"><label for="n<%= index %>"><%= it.t.note %></label><input type="text" id="n<%= index %>" name="note" maxlength="200" autocomplete="off"><button name="act" value="group" aria-describedby="<%= at %>"><%= it.t.send %></button></form></details><% } %>
</section>
<% }) %><% if (it.pages.length > 0) { %><nav aria-label="<%= it.t.pages %>"><% for (const page of it.pages) { %><a href="<%= page.href %>"<% if (page.isCurrent) { %> aria-current="page"<% } %>><%= page.label %></a><% } %></nav><% } %>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@school-page', PAGE);

export const schoolPage = (view: SchoolPageView): string => eta.render('@school-page', view);
