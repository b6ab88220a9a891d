import { Eta } from 'eta';
import { framedPage } from './page-frame.js';
import type { RegistrationPageView } from './registration-page.view.js';

const FAULT = (of: string) => `<% if (${of}.fault) { %><p class="refusal" id="<%= ${of}.name %>-fault"><%= ${of}.fault %></p><% } %>`;
const DESCRIBED = (of: string) => `<% if (${of}.fault) { %> aria-invalid="true" aria-describedby="<%= ${of}.name %>-fault"<% } %>`;

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<% if (!it.notice) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="form" value="<%= it.formId %>">
<div class="v" aria-hidden="true"><label for="<%= it.trap %>"><%= it.t.trap %></label><input type="text" id="<%= it.trap %>" name="<%= it.trap %>" tabindex="-1" autocomplete="off"></div>
<label for="venueType"><%= it.t.fields.venueType %></label><select id="venueType" name="venueType" required><% for (const one of it.types) { %><option value="<%= one.value %>"<% if (one.isChosen) { %> selected<% } %>><%= one.label %></option><% } %></select>
<% for (const field of it.texts) { %><label for="<%= field.name %>"><%= field.label %></label>
<input id="<%= field.name %>" name="<%= field.name %>" type="<%= field.type %>" value="<%= field.value %>" autocomplete="<%= field.completion %>"<% if (field.isRequired) { %> required<% } %>${DESCRIBED('field')}>${FAULT('field')}
<% } %><label for="jobField"><%= it.t.fields.jobField %></label><select id="jobField" name="jobField"><% for (const one of it.jobFields) { %><option value="<%= one.value %>"<% if (one.isChosen) { %> selected<% } %>><%= one.label %></option><% } %></select>
<% for (const area of it.areas) { %><label for="<%= area.name %>"><%= area.label %></label><textarea id="<%= area.name %>" name="<%= area.name %>" rows="3" maxlength="<%= it.longest %>"${DESCRIBED('area')}><%= area.value %></textarea>${FAULT('area')}
<% } %><p><%= it.t.privacy %></p><label class="line"><input type="checkbox" name="consent" value="yes" required><%= it.t.consent %></label>
<button class="main"><%= it.t.send %></button></form><% } %>
`,
});

const CHOICE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.t.title %>', body: '<h2><%= it.t.choose %></h2><ul class="places"><% for (const one of it.centres) { %><li><a class="block" href="<%= one.href %>"><%= one.name %></a></li><% } %></ul>\n',
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@registration-page', PAGE);
eta.loadTemplate('@centre-choice', CHOICE);

export const registrationPage = (view: RegistrationPageView): string => eta.render('@registration-page', view);
export const centreChoicePage = (view: object): string => eta.render('@centre-choice', view);
