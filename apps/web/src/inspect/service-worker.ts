/// <reference lib="webworker" />
/** Filled in by the build: the page with everything it loads, and a name that changes with any of it. */
const SHELL = JSON.parse('%SHELL%') as { readonly name: string; readonly files: readonly string[] };
/** Letters of the alphabet are fetched as a page needs them, and then kept. */
const LETTERS = 'inspect-letters';
const PAGE = '/inspect/';

const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL.name).then((shell) => shell.addAll([PAGE, ...SHELL.files])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('inspect-') && name !== SHELL.name && name !== LETTERS) await caches.delete(name);
    await worker.clients.claim();
  })());
});

/** The page and its parts come from the phone; what the centre says always comes from the centre. */
worker.addEventListener('fetch', (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/v1/')) return;
  if (request.mode === 'navigate') event.respondWith(caches.match(PAGE).then((page) => page ?? fetch(request)));
  else if (pathname.startsWith('/assets/') || SHELL.files.includes(pathname)) event.respondWith(fromPhoneFirst(request));
});

async function fromPhoneFirst(request: Request): Promise<Response> {
  const known = await caches.match(request);
  if (known) return known;
  const fetched = await fetch(request);
  if (fetched.ok) await (await caches.open(LETTERS)).put(request, fetched.clone());
  return fetched;
}
