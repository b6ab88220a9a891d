import { Eta } from 'eta';
import { dayInWords, type Lang } from '#kernel';
import { ITEM_CATEGORIES, LONGEST_PLAN, type OpenedSelfCheck, SELF_ANSWERS, type SelfAnswer } from '#safety-inspection';
import { INSPECTION_PAGE_WORDS } from './inspection-pages.words.js';
import { type Fields, telOf, withQuery } from './link-page.js';
import { framedPage } from './page-frame.js';

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.heading %>', body: `<dl><dt><%= it.t.on %></dt><dd><%= it.when %></dd></dl>
<% if (it.closed) { %><p><strong><%= it.closed %></strong></p><% } else { %><form method="post" action="<%= it.action %>">
<% for (const group of it.groups) { %><h2><%= group.name %></h2>
<% for (const item of group.items) { %><fieldset class="ask"><legend><%= item.code %>. <%= item.question %><% if (item.critical) { %> (<%= it.t.critical %>)<% } %></legend><div class="marks"><% for (const answer of item.answers) { %><label><input type="radio" name="<%= item.code %>" value="<%= answer.value %>" required<% if (answer.isChosen) { %> checked<% } %>><%= answer.label %></label><% } %></div></fieldset>
<% } %><% } %><label for="plan"><%= it.t.plan %></label><textarea id="plan" name="plan" rows="4" maxlength="<%= it.longest %>" autocomplete="off"><%= it.plan %></textarea>
<button class="main"><%= it.t.send %></button></form>
<% } %>`,
});
const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@self-check-page', PAGE);

export const selfCheckAddress = (token: string, lang: Lang, isDone = false): string => withQuery(`/c/${token}`, { lang: lang === 'en' ? lang : undefined, done: isDone ? 'sent' : undefined });

export interface SelfCheckPageRequest { readonly token: string; readonly lang: Lang; readonly isDone: boolean; readonly refusal?: string | undefined; readonly given: Fields }

/** The host's page before an inspection. What was filled in is kept, also when something is missing. */
export function selfCheckPage(check: OpenedSelfCheck, { token, lang, isDone, refusal, given }: SelfCheckPageRequest): string {
  const words = INSPECTION_PAGE_WORDS[lang], t = { ...words.selfCheck, otherLanguage: words.otherLanguage, questions: words.questions }, other = lang === 'ko' ? 'en' : 'ko';
  const { inspection: { venueName, scheduledOn, dueOn }, items, answers, plan } = check;
  const chosen = (code: string): unknown => given[code] ?? answers?.[code];
  return eta.render('@self-check-page', {
    t, lang, heading: t.heading(venueName), intro: check.isOver ? '' : t.intro, notice: isDone ? t.done : undefined, refusal, when: scheduledOn === null ? t.until(dueOn) : dayInWords(scheduledOn, lang),
    closed: check.isOver ? t.over : null, longest: LONGEST_PLAN, plan: typeof given['plan'] === 'string' ? given['plan'] : plan ?? '', action: selfCheckAddress(token, lang),
    groups: ITEM_CATEGORIES.map((category) => ({
      name: t.categories[category],
      items: items.filter((item) => item.category === category).map(({ code, textKo, textEn, critical, everywhere }) => ({
        code, critical, question: lang === 'ko' ? textKo : textEn,
        answers: SELF_ANSWERS.filter((value) => !everywhere || value !== 'not-applicable').map((value: SelfAnswer) => ({ value, label: t.answers[value], isChosen: chosen(code) === value })),
      })),
    })).filter((group) => group.items.length > 0),
    otherLanguage: { lang: other, href: selfCheckAddress(token, other) }, centre: { name: check.centreName, phone: check.centrePhone, tel: telOf(check.centrePhone) },
  });
}
