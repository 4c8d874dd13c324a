import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { holdStill } from './doors/hold-still.ts';
import { problemOf } from './doors/problem.ts';
import { queryClient } from './doors/trpc.ts';
import { router } from './router.tsx';
import { sessionQuery } from './session/session.ts';
import { allowEmptyMarkup } from './shell/trusted-markup.ts';
import { readyWords } from './words/fetched-words.ts';
import { rememberedLanguage } from './words/language.ts';
import { forgetOldTexts } from './writing/keep.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has lost its #app');

allowEmptyMarkup();
holdStill();

// Asked for at once, while the words are on their way.
void queryClient.prefetchQuery(sessionQuery);
await readyWords(rememberedLanguage(), ['everywhere', 'shell', 'refusals']);

createRoot(root, {
  // A refused address and a lost session are answered with a page; they are no faults of ours.
  onCaughtError: (error) => {
    if (problemOf(error).refusal === null) console.error(error);
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
forgetOldTexts();
