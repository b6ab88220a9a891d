import { escaped } from './html.js';

const STYLE = `:root { color-scheme: light dark; font-family: 'Noto Sans KR Variable', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif; line-height: 1.6; }
body { margin: 0 auto; max-width: 40rem; padding: 3rem 1.25rem; } code { overflow-wrap: anywhere; } h1 { font-size: 1.5rem; line-height: 1.35; }`;

export const page = (title: string, body: string): string => `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 고르게</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
<p><a href="/">고르게 첫 화면으로</a></p>
</main>
</body>
</html>
`;

/** A refusal as a page, for people who followed a link. */
export function problemPage({ title, detail }: { title: string; detail: string }, requestId: string): string {
  return page(title, `<p>${escaped(detail)}</p>\n<p><small>요청 번호 <code>${escaped(requestId)}</code></small></p>`);
}
