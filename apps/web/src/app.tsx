import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isProblem } from './api/problem.js';
import { whenSignedOut } from './api/client.js';
import { makeRouter } from './router.js';
import { sessionQuery } from './session/session.js';
import { theme } from './theme/theme.js';
import { type Language, LanguageProvider } from './words/language.js';
import type { Words } from './words/words.js';

const queries = new QueryClient({
  defaultOptions: {
    // A refusal stays a refusal; only silence of the server is worth a second try.
    queries: { staleTime: 15_000, retry: (count, error) => count < 1 && isProblem(error, 0) },
  },
});
const router = makeRouter(queries);

whenSignedOut(() => {
  if (queries.getQueryData(sessionQuery.queryKey) === null) return;
  queries.setQueryData(sessionQuery.queryKey, null);
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href, again: true } });
});

export function App({ first }: { first: { language: Language; words: Words } }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <LanguageProvider first={first}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
