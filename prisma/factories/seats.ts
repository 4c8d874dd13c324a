import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

let made = 0;

/** A person; names and addresses are made up where none are given. */
export function makeUser(db: Factory, given: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const number = ++made;
  return db.user.create({ data: { name: `Person ${number}`, email: `person-${process.pid}-${number}@example.test`, ...given } });
}

type SeatGiven = Partial<Prisma.SeatUncheckedCreateInput> & { taskforceId: string };

/** A seat held from the taskforce's first day on, with a new person unless one is given. */
export async function makeSeat(db: Factory, { userId, ...given }: SeatGiven) {
  return db.seat.create({
    data: {
      userId: userId ?? (await makeUser(db)).id,
      role: 'secretariat',
      employer: 'Myndigheden',
      title: 'Konsulent',
      appointedBy: 'Opdragsgiveren',
      fromOn: new Date('2021-06-17'),
      ...given,
    },
  });
}
