/** What stands at the head of every page behind a link. */
export const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/h/style.css">`;

/** At the end: letters a telephone already has are drawn without waiting for it. */
export const FONT = '<link rel="stylesheet" href="/h/font.css">';

/** A page behind a link: who asks, the other language, what came of the last answer, and whom to telephone. Title, heading and body are Eta. */
export const framedPage = ({ title, heading, body }: { readonly title: string; readonly heading: string; readonly body: string }): string => `<!doctype html>
<html lang="<%= it.lang %>">
<head>
${HEAD}
<title>${title} – 고르게</title>
</head>
<body>
<header>
<p><%= it.centre.name %></p>
<p class="right"><% if (it.centre.tel) { %><a href="<%= it.centre.tel %>"><%= it.centre.phone %></a><% } %>
<a href="<%= it.otherLanguage.href %>" lang="<%= it.otherLanguage.lang %>" hreflang="<%= it.otherLanguage.lang %>"><%= it.t.otherLanguage %></a></p>
</header>
<main>
<h1>${heading}</h1>
<% if (it.notice) { %><p class="notice" role="status"><%= it.notice %></p><% } %>
<% if (it.refusal) { %><p class="refusal" role="alert"><%= it.refusal %></p><% } %>
<p><%= it.intro %></p>
${body}</main>
<footer><p><%= it.t.questions %> <%= it.centre.name %><% if (it.centre.tel) { %> <a href="<%= it.centre.tel %>"><%= it.centre.phone %></a><% } %></p></footer>
${FONT}
</body>
</html>
`;
