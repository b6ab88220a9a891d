import { Eta } from 'eta';
import type { DaysPageView } from './days-page.view.js';
import { framedPage } from './page-frame.js';

const PAGE = framedPage({
  title: '<%= it.t.headings[it.mode] %>', heading: '<%= it.t.headings[it.mode] %>', body: `<section aria-labelledby="visit">
<h2 id="visit"><%= it.t.visit %></h2>
<dl><% for (const fact of it.facts) { %><dt><%= fact.label %></dt><dd><%= fact.text %></dd><% } %></dl>
</section>
<p><%= it.lead %></p>
<% if (it.whyNone.length > 0) { %><p><%= it.t.whyNone %></p><ul><% for (const why of it.whyNone) { %><li><%= why %></li><% } %></ul><% } %>
<% if (it.choices.length > 0) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="round" value="<%= it.round %>">
<fieldset><legend><%= it.t.headings[it.mode] %></legend>
<% it.choices.forEach((choice, index) => { %><label class="choice<%= choice.isGone ? ' gone' : '' %>"><input type="checkbox" name="date<%= index + 1 %>" value="<%= choice.value %>"<% if (choice.isGone) { %> disabled<% } %>>
<span><strong><%= choice.when %></strong><b class="badge<%= choice.isGood && !choice.isGone ? '' : ' ask' %>"><%= choice.isGood && !choice.isGone ? '○' : '△' %> <%= choice.badge %></b> <span><%= choice.why %></span></span></label>
<% }) %></fieldset>
<label for="note"><%= it.t.note %></label><input type="text" id="note" name="note" maxlength="200" autocomplete="off">
<% if (it.send) { %><button class="main" name="act" value="<%= it.mode === 'start' ? 'offer' : 'answer' %>"><%= it.send %></button><% } %>
<% if (it.none) { %><p><button name="act" value="none"><%= it.none %></button></p><% } %>
<% if (it.mayAsk) { %><p><button name="act" value="ask"><%= it.t.askCentre %></button></p><% } %></form>
<% } else if (it.mayAsk) { %><form method="post" action="<%= it.action %>"><label for="note"><%= it.t.note %></label><input type="text" id="note" name="note" maxlength="200" autocomplete="off"><button<% if (it.mode !== 'waiting') { %> class="main"<% } %> name="act" value="ask"><%= it.t.askCentre %></button></form><% } %>
<% if (it.mayWithdraw) { %><form method="post" action="<%= it.action %>"><button name="act" value="withdraw"><%= it.t.withdraw %></button></form><% } %>
<% if (it.startAgain) { %><p><a class="block" href="<%= it.startAgain %>"><%= it.t.startAgain %></a></p><% } %>
<% if (it.thread.length > 0) { %><section aria-labelledby="thread"><h2 id="thread"><%= it.t.thread %></h2><ol class="thread"><% for (const line of it.thread) { %><li><%= line %></li><% } %></ol></section><% } %>
<% if (it.home) { %><p><a class="block" href="<%= it.home.href %>"><%= it.home.label %></a></p><% } %>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@days-page', PAGE);

export const daysPage = (view: DaysPageView): string => eta.render('@days-page', view);
