import { Eta } from 'eta';
import { framedPage } from './page-frame.js';
import type { SurveyPageView } from './survey-page.view.js';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<dl><dt><%= it.t.when %></dt><dd><%= it.when %></dd><dt><%= it.t.group %></dt><dd><%= it.group %></dd></dl>
<% if (it.next) { %><a class="block" href="<%= it.next.href %>"><%= it.next.label %></a><% } %>
<% if (it.closed !== null) { %><% if (it.closed) { %><p><strong><%= it.closed %></strong></p><% } %><% } else { %><p><%= it.t.scale %></p>
<form method="post" action="<%= it.action %>"><input type="hidden" name="form" value="<%= it.formId %>">
<% for (const item of it.items) { %><fieldset class="ask"><legend><%= item.question %></legend><div class="marks"><% for (const mark of item.marks) { %><label><input type="radio" name="<%= item.name %>" value="<%= mark.value %>" required<% if (mark.isChosen) { %> checked<% } %>><%= mark.label %></label><% } %></div></fieldset>
<% } %><fieldset class="ask"><legend><%= it.t.safety %></legend><% for (const answer of it.safety) { %><label class="line"><input type="radio" name="safety" value="<%= answer.value %>" required<% if (answer.isChosen) { %> checked<% } %>><%= answer.label %></label><% } %>
<label for="concern"><%= it.t.concern %></label><textarea id="concern" name="concern" rows="3" maxlength="<%= it.longest %>" autocomplete="off"><%= it.concern %></textarea></fieldset>
<label for="comment"><%= it.t.comment %></label><textarea id="comment" name="comment" rows="3" maxlength="<%= it.longest %>" autocomplete="off"><%= it.comment %></textarea>
<button class="main"><%= it.t.send %></button></form>
<% } %>`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@survey-page', PAGE);

export const surveyPage = (view: SurveyPageView): string => eta.render('@survey-page', view);
