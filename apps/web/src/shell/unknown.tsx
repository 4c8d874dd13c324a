import { fetchedLater } from '../look/fetched-later.tsx';

/** That there is nothing at an address. Few come there: fetched then. */
export const Unknown = fetchedLater(() => import('./unknown-page.tsx').then((file) => file.UnknownPage));
