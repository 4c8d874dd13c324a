import { Prisma } from '@tvaers/db/client';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { Read } from '../doors/acting.ts';

export type TaskforceLine = {
  id: string;
  slug: string;
  nameDa: string;
  nameEn: string;
  setUpBy: string;
  startsOn: string;
  deliveryOn: string;
  deliveryPrecision: Precision;
};

/** Every taskforce of the installation, by what is public of it. */
export function listTaskforces(read: Read): Promise<TaskforceLine[]> {
  return read.rows(Prisma.sql`
    select t.id, t.slug, t.name_da as "nameDa", t.name_en as "nameEn", t.set_up_by as "setUpBy", t.starts_on as "startsOn",
      t.delivery_on as "deliveryOn", t.delivery_precision as "deliveryPrecision"
    from installation_taskforces() t order by t.starts_on desc, t.slug`);
}
