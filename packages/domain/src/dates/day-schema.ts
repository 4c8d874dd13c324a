import { z } from 'zod';

/**
 * A calendar day as a door takes it: 'YYYY-MM-DD', a day that exists, in the centuries a taskforce can have to do with.
 * Others are refused at the field: the database's calendar and the browser's differ long ago and far ahead.
 */
export const daySchema = z.iso.date().refine((on) => on >= '1900-01-01' && on <= '2199-12-31', { message: 'no-such-day' });
