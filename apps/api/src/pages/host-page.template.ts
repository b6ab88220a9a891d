import { Eta } from 'eta';
import type { HostPageView } from './host-page.view.js';
import { HOST_PAGE_WORDS } from './host-page.words.js';
import { FONT, framedPage, HEAD } from './page-frame.js';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.t.heading %>', body: `<p><strong><%= it.waiting %></strong></p>
<% if (it.confirmAll) { %><form method="post" action="<%= it.action %>"><button class="main" name="answer" value="confirm-all"><%= it.confirmAll %></button></form><% } %>
<% it.visits.forEach((visit, index) => { const at = 'v' + index; %><section aria-labelledby="<%= at %> <%= at %>w">
<h2 id="<%= at %>"><%= visit.when %></h2>
<dl>
<dt><%= it.t.who %></dt><dd id="<%= at %>w"><%= visit.who %></dd>
<dt><%= it.t.howMany %></dt><dd><%= visit.howMany %></dd>
<dt><%= it.t.state %></dt><dd class="<%= visit.tone %>"><%= visit.state %></dd>
<% if (visit.reason) { %><dt><%= it.t.reason %></dt><dd><%= visit.reason %></dd><% } %></dl>
<% if (visit.ready) { %><h3><%= it.t.prepare %></h3><ul><% for (const line of it.t.preparation) { %><li><%= line %></li><% } %></ul>
<dl><dt><%= it.t.teacher %></dt><dd><% if (visit.ready.tel) { %><a href="<%= visit.ready.tel %>"><%= visit.ready.teacher %></a><% } else { %><%= visit.ready.teacher %><% } %></dd><% if (visit.ready.meeting) { %><dt><%= it.t.meeting %></dt><dd><%= visit.ready.meeting %></dd><% } %><% if (visit.ready.bring) { %><dt><%= it.t.bring %></dt><dd><%= visit.ready.bring %></dd><% } %></dl>
<% if (visit.ready.runHref) { %><p><a class="block" href="<%= visit.ready.runHref %>" aria-describedby="<%= at %>"><%= it.t.runDay %></a></p><% } %><% } %>
<% if (visit.note) { %><p><%= visit.note %></p><% } %>
<% if (visit.mayReconfirm) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><button class="main" name="answer" value="reconfirm" aria-describedby="<%= at %>"><%= it.t.reconfirm %></button></form><% } %>
<% if (visit.mayConfirm) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><button<% if (visit.isPending) { %> class="main"<% } %> name="answer" value="confirm" aria-describedby="<%= at %>"><%= visit.isPending ? it.t.confirm : it.t.changeToConfirm %></button></form><% } %>
<% if (visit.daysHref) { %><p><a class="block" href="<%= visit.daysHref %>" aria-describedby="<%= at %>"><%= visit.isNegotiating ? it.t.seeDays : it.t.otherDay %></a></p><% } %>
<% if (visit.mayDecline) { %><details><summary aria-describedby="<%= at %>"><%= visit.isPending ? it.t.decline : it.t.changeToDecline %></summary>
<form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><label for="r<%= index %>"><%= it.t.reasonLabel %></label><input type="text" id="r<%= index %>" name="reason" maxlength="200" autocomplete="off"><button name="answer" value="decline" aria-describedby="<%= at %>"><%= it.t.send %></button></form></details><% } %>
<% if (visit.mayCancel) { %><details><summary aria-describedby="<%= at %>"><%= it.t.cancel %></summary><p><%= it.t.cancelLead %></p>
<form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><label for="c<%= index %>"><%= it.t.cancelReason %></label><input type="text" id="c<%= index %>" name="reason" maxlength="200" autocomplete="off" required><button name="answer" value="cancel" aria-describedby="<%= at %>"><%= it.t.cancelSend %></button></form></details><% } %>
<% if (visit.again) { %><h3><%= it.t.again %></h3><% if (visit.again.said) { %><p><strong><%= visit.again.said %></strong></p><% } %>
<form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><button name="again" value="yes" aria-describedby="<%= at %>"><%= it.t.againYes %></button><button name="again" value="no" aria-describedby="<%= at %>"><%= it.t.againNo %></button></form>
<details><summary aria-describedby="<%= at %>"><%= it.t.againTerms %></summary><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>"><label for="t<%= index %>"><%= it.t.termsLabel %></label><input type="text" id="t<%= index %>" name="terms" maxlength="200" required autocomplete="off"><button name="again" value="other-terms" aria-describedby="<%= at %>"><%= it.t.sendTerms %></button></form></details><% } %>
<% if (visit.openDaysHref) { %><p><a class="block" href="<%= visit.openDaysHref %>" aria-describedby="<%= at %>"><%= it.t.openDays %></a></p><% } %>
</section>
<% }) %><% if (it.pages.length > 0) { %><nav aria-label="<%= it.t.pages %>"><% for (const page of it.pages) { %><a href="<%= page.href %>"<% if (page.isCurrent) { %> aria-current="page"<% } %>><%= page.label %></a><% } %></nav><% } %>
<p><a class="block" href="<%= it.calendarHref %>"><%= it.t.calendar %></a></p>
<% for (const link of it.links) { %><p><a class="block" href="<%= link.href %>"><%= link.label %></a></p><% } %>
`,
});

const UNKNOWN = `<!doctype html>
<html lang="ko">
<head>
${HEAD}
<title><%= it.ko.unknownTitle %> – 고르게</title>
</head>
<body>
<main>
<h1><%= it.ko.unknownTitle %></h1>
<p><%= it.ko.unknown %></p>
<p lang="en"><%= it.en.unknown %></p>
</main>
${FONT}
</body>
</html>
`;

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@host-page', PAGE);
eta.loadTemplate('@unknown-link', UNKNOWN);

export const hostPage = (view: HostPageView): string => eta.render('@host-page', view);

export const unknownLinkPage = (): string => eta.render('@unknown-link', HOST_PAGE_WORDS);
