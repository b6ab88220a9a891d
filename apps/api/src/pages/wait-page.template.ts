import { Eta } from 'eta';
import { dayInWords, JOB_FIELD_NAMES, type Lang, visitInWords } from '#kernel';
import type { OpenedWaitLink, WaiterView } from '#waiting-list';
import { telOf, withQuery } from './link-page.js';
import { framedPage } from './page-frame.js';
import { WAIT_PAGE_WORDS, type WaitPageWords } from './wait-page.words.js';

export type WaitDone = keyof WaitPageWords['done'];

export const waitAddress = (token: string, lang: Lang, done?: WaitDone): string => withQuery(`/t/waits/${token}`, { lang: lang === 'en' ? lang : undefined, done });

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<dl>
<% for (const fact of it.facts) { %><dt><%= fact.name %></dt><dd><%= fact.value %></dd><% } %>
</dl>
<p><strong><%= it.says %></strong></p>
<% if (it.keeps) { %><p><%= it.keeps %></p><% } %>
<% for (const button of it.buttons) { %><form method="post" action="<%= it.action %>"><input type="hidden" name="booking" value="<%= it.booking %>"><button<% if (button.isMain) { %> class="main"<% } %> name="act" value="<%= button.act %>"><%= button.label %></button></form><% } %>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@wait-page', PAGE);

/** How a wait stands, and what the school may answer. */
export function waitPage(link: OpenedWaitLink, wait: WaiterView, { token, lang, done, refusal }: { readonly token: string; readonly lang: Lang; readonly done?: WaitDone | undefined; readonly refusal?: string | undefined }): string {
  const t = WAIT_PAGE_WORDS[lang], { offer, state } = wait, other: Lang = lang === 'ko' ? 'en' : 'ko', isOffered = state === 'offered';
  const when = offer ? visitInWords(offer, lang) : wait.kind === 'opening' && wait.band ? visitInWords({ heldOn: wait.firstDay, band: wait.band }, lang) : `${dayInWords(wait.firstDay, lang)} – ${dayInWords(wait.lastDay, lang)}`;
  const buttons = isOffered ? [{ act: 'accept', label: t.accept, isMain: true }, { act: 'decline', label: t.decline, isMain: false }] : state === 'waiting' ? [{ act: 'leave', label: t.leave, isMain: false }] : [];
  return eta.render('@wait-page', {
    t, lang, heading: t.headings[state], intro: t.sentTo([link.schoolName, link.personName ?? link.email].join(' '), link.centreName), notice: done && t.done[done], refusal,
    facts: [
      { name: t.who, value: `${wait.schoolName} ${t.group(wait.grade, wait.classLabel, wait.headcount)}` },
      { name: t.what, value: offer?.venueName ?? wait.venueName ?? JOB_FIELD_NAMES[wait.jobField][lang] },
      { name: t.when, value: when },
      ...(offer?.dueOn ? [{ name: t.due, value: t.until(dayInWords(offer.dueOn, lang)) }] : []),
      ...(wait.position === null ? [] : [{ name: t.place, value: t.position(wait.position) }]),
    ],
    says: t.says[state], keeps: isOffered && wait.kind !== 'opening' ? t.keeps : null, buttons, booking: offer?.bookingId ?? '', action: waitAddress(token, lang),
    otherLanguage: { lang: other, href: waitAddress(token, other) }, centre: { name: link.centreName, phone: link.centrePhone, tel: telOf(link.centrePhone) },
  });
}
