import { Eta } from 'eta';
import type { Lang } from '#kernel';
import type { OpenedCorrection } from '#safety-inspection';
import { INSPECTION_PAGE_WORDS } from './inspection-pages.words.js';
import { telOf, withQuery } from './link-page.js';
import { framedPage } from './page-frame.js';

const LONGEST_NOTE = 200;
const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<dl><dt><%= it.t.venue %></dt><dd><%= it.venueName %></dd><dt><%= it.t.due %></dt><dd><%= it.due %></dd></dl>
<% if (it.returned) { %><p><strong><%= it.t.returned %>: <%= it.returned %></strong></p><% } %>
<% if (it.sent) { %><p><%= it.sent %></p><% } %>
<% if (it.late) { %><p><strong><%= it.late %></strong></p><% } %>
<% if (it.closed) { %><p><strong><%= it.closed %></strong></p><% } else { %><form method="post" action="<%= it.action %>" enctype="multipart/form-data">
<label for="note"><%= it.t.note %></label><textarea id="note" name="note" rows="2" maxlength="<%= it.longest %>" autocomplete="off"><%= it.note %></textarea>
<label for="photo"><%= it.t.photo %></label><input id="photo" type="file" name="photo" accept="image/jpeg,image/png,image/webp" required>
<p><%= it.t.hint %></p>
<button class="main"><%= it.t.send %></button></form>
<% } %>`,
});
const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@proof-page', PAGE);

const address = (token: string, lang: Lang, query: Readonly<Record<string, string | undefined>> = {}): string => withQuery(`/p/${token}`, { lang: lang === 'en' ? lang : undefined, ...query });
export const proofSentAddress = (token: string, lang: Lang): string => address(token, lang, { done: 'sent' });

export interface ProofPageRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly isDone: boolean;
  readonly refusal?: string | undefined;
  /** What was written already, when the form comes back. */
  readonly note?: string | null;
  /** The form as it is shown: its photo counts once. */
  readonly formId: string;
}

/** The host's page about one thing to put right. */
export function proofPage(correction: OpenedCorrection, { token, lang, isDone, refusal, note, formId }: ProofPageRequest): string {
  const words = INSPECTION_PAGE_WORDS[lang], t = { ...words.proof, otherLanguage: words.otherLanguage, questions: words.questions }, other = lang === 'ko' ? 'en' : 'ko';
  const { state, proofs, returnedNote, dueOn, inspectedOn, what, venueName, centreName, centrePhone, version } = correction, isVerified = state === 'verified';
  return eta.render('@proof-page', {
    t, lang, heading: t.heading(what), intro: isVerified ? '' : t.intro(inspectedOn), notice: isDone && !isVerified ? t.done : undefined, refusal, venueName, due: t.until(dueOn), returned: returnedNote,
    sent: proofs.length > 0 ? t.sent(proofs.length) : null, late: state === 'overdue' ? t.late : null, closed: isVerified ? t.verified : null, longest: LONGEST_NOTE, note: note ?? '', action: address(token, lang, { form: formId, seen: String(version) }),
    otherLanguage: { lang: other, href: address(token, other) }, centre: { name: centreName, phone: centrePhone, tel: telOf(centrePhone) },
  });
}
