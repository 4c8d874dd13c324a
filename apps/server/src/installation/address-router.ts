import { confirmAddressInput } from '@tvaers/domain/session/schema';
import { Refused } from '@tvaers/domain/refusal';
import { z } from 'zod';
import { type Route, route } from '../doors/route.ts';
import { asSystem } from '../jobs/job.ts';
import { countTry } from '../session/limits.ts';
import { confirmAddress, isTaken } from './address-service.ts';

/** The address people write to, and the button behind the link to a new address of one's own. Opening the link changes nothing, for mail scanners open links too. */
export const addressRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/contact',
    because: 'whoever finds a fault is to know whom to write to, signed in or not',
    answer: ({ services }) => Promise.resolve({ body: { contact: services.contact ?? null } }),
  }),
  route({
    method: 'POST',
    path: '/api/confirm-address',
    because: 'the token in the letter proves whose the new address is; it lets nobody in',
    input: z.strictObject(confirmAddressInput),
    answer: async ({ services, input, source }) => {
      await countTry(services.reader, [{ what: 'address-source', key: source, most: 100 }]);
      const isConfirmed = await asSystem(services.db, (tx) => confirmAddress(tx, input.token, services.clock)).catch(
        (error: unknown) => {
          if (isTaken(error)) return false;
          throw error;
        },
      );
      if (!isConfirmed) throw new Refused('not-found');
      return { body: {} };
    },
  }),
];
