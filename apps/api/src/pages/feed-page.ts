import { Eta } from 'eta';
import { dayInSeoul, dayInWords, type Lang } from '#kernel';
import { telOf, withQuery } from './link-page.js';
import { framedPage } from './page-frame.js';

const ko = {
  title: '달력 구독', heading: '달력 구독',
  intro: (venue: string, centre: string) => `${venue}의 방문을 휴대폰이나 컴퓨터 달력에서 볼 수 있습니다. 보낸 곳: ${centre}.`,
  lead: '주소를 만들어 달력 앱의 ‘구독’에 붙여 넣으면, 방문이 바뀔 때마다 달력도 따라 바뀝니다.',
  secret: '주소를 아는 사람은 누구나 방문 일정을 볼 수 있습니다. 다른 사람에게 보내지 마세요. 잘못 보냈다면 아래에서 없앨 수 있습니다.',
  none: '만들어 둔 주소가 없습니다.', since: (day: string) => `${day}에 만든 주소가 쓰이고 있습니다. 주소는 다시 볼 수 없습니다.`,
  make: '주소 만들기', again: '새 주소 만들기 (예전 주소는 없어집니다)', revoke: '주소 없애기',
  shown: '새 주소입니다. 지금 복사해 두세요. 이 화면을 벗어나면 다시 볼 수 없습니다.', address: '달력 주소', subscribe: '달력 앱으로 열기',
  done: { revoked: '주소를 없앴습니다. 이제 그 주소로는 아무것도 보이지 않습니다.' }, home: '받은 방문 보기',
  unclear: '무엇을 하려는지 알 수 없습니다. 아래에서 다시 골라 주세요.', questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English',
};
type FeedWords = typeof ko;
const en: FeedWords = {
  title: 'Calendar to subscribe to', heading: 'Calendar to subscribe to',
  intro: (venue, centre) => `See the visits of ${venue} in the calendar of your telephone or computer. Sent by ${centre}.`,
  lead: 'Make an address and paste it where your calendar says "subscribe"; when a visit changes, the calendar follows.',
  secret: 'Whoever knows the address sees the visits. Send it to nobody. If it went astray, remove it below.',
  none: 'There is no address.', since: (day) => `An address made on ${day} is in use. It cannot be shown again.`,
  make: 'Make an address', again: 'Make a new address (the old one ends)', revoke: 'Remove the address',
  shown: 'This is the new address. Copy it now: it cannot be shown again after you leave this page.', address: 'Address of the calendar', subscribe: 'Open in the calendar',
  done: { revoked: 'Removed. The address shows nothing any more.' }, home: 'Visits asked of you',
  unclear: 'We could not tell what to do. Please choose again below.', questions: 'Questions? Please telephone.', otherLanguage: '한국어',
};
export const FEED_WORDS: Readonly<Record<Lang, FeedWords>> = { ko, en };

export interface FeedPageRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly venueName: string;
  readonly centre: { readonly name: string; readonly phone: string | null };
  readonly madeAt: Date | null;
  /** Shown this one time. */
  readonly address?: string | undefined;
  readonly isRevoked?: boolean;
  readonly refusal?: string | undefined;
}

export const feedPageAddress = (token: string, lang: Lang, done?: 'revoked'): string => withQuery(`/h/${token}/calendar`, { lang: lang === 'en' ? 'en' : undefined, done });

const PAGE = framedPage({
  title: '<%= it.t.title %>', heading: '<%= it.t.heading %>', body: `<p><%= it.t.lead %></p>
<% if (it.address) { %><section aria-labelledby="new"><h2 id="new"><%= it.t.address %></h2><p class="notice" role="status"><%= it.t.shown %></p><p><code><%= it.address %></code></p><p><a class="block" href="<%= it.webcal %>"><%= it.t.subscribe %></a></p></section><% } %>
<p><strong><%= it.state %></strong></p><p><%= it.t.secret %></p>
<form method="post" action="<%= it.action %>"><button<% if (!it.isThere) { %> class="main"<% } %> name="act" value="make"><%= it.isThere ? it.t.again : it.t.make %></button></form>
<% if (it.isThere) { %><form method="post" action="<%= it.action %>"><button name="act" value="revoke"><%= it.t.revoke %></button></form><% } %>
<p><a class="block" href="<%= it.home %>"><%= it.t.home %></a></p>
`,
});

const eta = new Eta({ autoEscape: true, autoTrim: false });
eta.loadTemplate('@feed', PAGE);

export function feedPage({ token, lang, venueName, centre, madeAt, address, isRevoked, refusal }: FeedPageRequest): string {
  const t = FEED_WORDS[lang];
  return eta.render('@feed', {
    t, lang, refusal, address, webcal: address?.replace(/^https?:/, 'webcal:'), intro: t.intro(venueName, centre.name), notice: isRevoked ? t.done.revoked : undefined,
    isThere: madeAt !== null, state: madeAt === null ? t.none : t.since(dayInWords(dayInSeoul(madeAt), lang)), action: feedPageAddress(token, lang),
    home: withQuery(`/h/${token}`, { lang: lang === 'en' ? 'en' : undefined }),
    otherLanguage: lang === 'ko' ? { lang: 'en', href: feedPageAddress(token, 'en') } : { lang: 'ko', href: feedPageAddress(token, 'ko') }, centre: { ...centre, tel: telOf(centre.phone) },
  });
}
