import { Eta } from 'eta';
import { framedPage } from './page-frame.js';
import type { TodayPageView } from './today-page.view.js';

const count = (id: string): string => `<label for="${id}"><%= it.t.count %></label><input type="number" inputmode="numeric" id="${id}" name="arrived" min="1" max="<%= visit.most %>" value="<%= visit.planned %>" required>`;
const POST = '<form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= visit.id %>">';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.t.heading %>', body: `<% if (it.empty) { %><p><strong><%= it.empty %></strong></p><% } %>
<% it.visits.forEach((visit, index) => { const at = 'v' + index; %><section aria-labelledby="<%= at %>">
<h2 id="<%= at %>"><%= visit.heading %><% if (visit.left) { %> · <%= visit.left %><% } %></h2>
<% for (const line of visit.lines) { %><p><strong><%= line %></strong></p><% } %>
<dl><dt><%= it.t.who %></dt><dd><%= visit.who %></dd><% if (visit.meeting) { %><dt><%= it.t.meeting %></dt><dd><%= visit.meeting %></dd><% } %><dt><%= it.t.teacher %></dt><dd><%= visit.teacher.text %></dd></dl>
<% if (visit.teacher.tel) { %><p><a class="block" href="<%= visit.teacher.tel %>" aria-describedby="<%= at %>"><%= it.t.teacher %> <%= it.t.call %></a></p><% } %>
<% if (visit.stage === 'before') { %>${POST}${count('a<%= index %>')}<button class="main" name="act" value="arrive" aria-describedby="<%= at %>"><%= it.t.arrive %></button></form>
<details><summary aria-describedby="<%= at %>"><%= it.t.notCome %></summary>${POST}<button name="act" value="not-come" aria-describedby="<%= at %>"><%= it.t.notComeAsk %></button></form></details><% } %>
<% if (visit.stage === 'here') { %>${POST}<button class="main" name="act" value="depart" aria-describedby="<%= at %>"><%= it.t.depart %></button></form><% } %>
<% if (visit.stage !== 'before') { %><details><summary aria-describedby="<%= at %>"><%= it.t.correct %></summary>${POST}${count('c<%= index %>')}<label for="r<%= index %>"><%= it.t.reason %></label><input type="text" id="r<%= index %>" name="reason" maxlength="200" required autocomplete="off"><button name="act" value="arrive" aria-describedby="<%= at %>"><%= it.t.correctDo %></button></form></details><% } %>
</section>
<% }) %><% if (it.visits.length > 0) { %><section aria-labelledby="safe"><h2 id="safe"><%= it.t.safety %></h2><ol><% for (const line of it.t.safetyLines) { %><li><%= line %></li><% } %></ol></section><% } %>
<section aria-labelledby="papers"><h2 id="papers"><%= it.t.papers %></h2><dl><% for (const paper of it.papers) { %><dt><%= paper.label %></dt><dd class="<%= paper.isMissing ? 'wait' : 'good' %>"><%= paper.text %></dd><% } %></dl></section>
<p><a class="block" href="<%= it.days %>"><%= it.t.days %></a></p><p><a class="block" href="<%= it.home %>"><%= it.t.home %></a></p>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@today', PAGE);

export const todayPage = (view: TodayPageView): string => eta.render('@today', view);
