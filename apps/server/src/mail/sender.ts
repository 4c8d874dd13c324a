import type { PrismaClient } from '@tvaers/db/client';
import { readsAlike, roles } from '@tvaers/domain/actor';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import type { Live } from '../doors/live.ts';
import type { Transaction } from '../doors/acting.ts';
import { digestLetter, noticeLetter } from '../notices/letters.ts';
import type { DigestMatter, NoticeMatter } from '../notices/service.ts';
import { isWorthALetter } from '../notices/service.ts';
import type { Delivery, OutgoingLetter } from './delivery.ts';
import type { LetterPaper } from './outbox.ts';
import { logTrouble } from '../doors/away-log.ts';

const secondsBetweenLooks = 5;
const atOnce = 10;
/** How long a letter belongs to the sender that took it; when that one dies, another takes it after this. */
const leaseSeconds = 120;
const mostAttempts = 12;

type Claimed = Omit<OutgoingLetter, 'attachment'> & {
  paper: LetterPaper | null;
  /** Of a digest, or of a letter that says what waits. */
  digest: DigestMatter | NoticeMatter | null;
  taskforceId: string | null;
  seatId: string | null;
  recommendationIds: string[];
  kind: string;
  attempts: number;
};

/** Prints the paper of a letter, or finds it where it was kept. */
export type Print = (paper: LetterPaper, taskforceId: string | null) => Promise<Buffer>;

/** The letter without some of its seats; null where that leaves nothing worth a letter. */
function writtenAnew(matter: DigestMatter | NoticeMatter, isLost: ReadonlySet<string>) {
  const still = <P extends { seatId: string }>(parts: readonly P[]) => parts.filter(({ seatId }) => !isLost.has(seatId));
  const letter = (() => {
    if (!('token' in matter)) {
      const parts = still(matter.parts);
      return parts.length > 0 ? noticeLetter({ ...matter, parts }) : null;
    }
    const parts = still(matter.parts);
    return isWorthALetter(parts) ? digestLetter({ ...matter, parts }) : null;
  })();
  return letter && { subject: letter.subject, text: letter.text, html: letter.html ?? '' };
}

/**
 * Sends what waits in the outbox: woken when a letter is put in, and every few seconds. Several senders share one box; a letter that
 * fails is tried again later and later. A letter to a seat that has ended is dropped: none leaves to who lost access,
 * none about a recommendation its reader is recused from by now, and none about an archived taskforce. Notices, digests and letters of meetings
 * do not say what they are about, and are not asked.
 */
export class Sender {
  #db: PrismaClient;
  #live: Live | null;
  #clock: Clock;
  #delivery: Delivery;
  #print: Print | null;
  #timer: NodeJS.Timeout | undefined;
  #unlisten: () => void = () => {};
  #running: Promise<void> | null = null;
  #mustRunAgain = false;
  #isStopped = false;

  constructor(db: PrismaClient, live: Live | null, clock: Clock, delivery: Delivery, print: Print | null = null) {
    this.#db = db;
    this.#live = live;
    this.#clock = clock;
    this.#delivery = delivery;
    this.#print = print;
  }

  start(): void {
    this.#timer = setInterval(() => this.#wake(), 1000 * secondsBetweenLooks);
    this.#unlisten = this.#live?.onMail(() => this.#wake()) ?? (() => {});
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    this.#unlisten();
    await this.#running;
    this.#delivery.close();
  }

  #wake(): void {
    this.#mustRunAgain = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    while (this.#mustRunAgain && !this.#isStopped) {
      this.#mustRunAgain = false;
      try {
        while (!this.#isStopped && (await this.sendWaiting()) === atOnce);
      } catch (error) {
        // The database is away; the next look is seconds away.
        logTrouble('mail could not be looked for', error);
      }
    }
  }

  /** Takes up to ten letters and sends them; how many it took. */
  async sendWaiting(): Promise<number> {
    const claimed = await this.#asSystem(
      (tx) => tx.$queryRaw<Claimed[]>`
      update outbox set attempts = attempts + 1, not_before = now() + make_interval(secs => ${leaseSeconds})
      where id in (select id from outbox where sent_at is null and dropped_at is null and not_before <= now()
        order by not_before limit ${atOnce} for update skip locked)
      returning id, taskforce_id as "taskforceId", seat_id as "seatId", recommendation_ids as "recommendationIds", recipient, kind, subject, text, html, calendar, unsubscribe, paper, digest,
        message_id as "messageId",
        created_at as "createdAt", attempts`,
    );
    for (const letter of claimed.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) await this.#send(letter);
    return claimed.length;
  }

  async #send(letter: Claimed): Promise<void> {
    const held = letter.digest ? await this.#stillOf(letter.digest) : await this.#keptBack(letter);
    if (typeof held === 'string') return this.#note(letter.id, { droppedAt: new Date(), error: held });
    try {
      await this.#delivery.deliver({ ...letter, ...held, attachment: await this.#printed(letter) });
    } catch (error) {
      const isGivenUp = letter.attempts >= mostAttempts;
      // 5 seconds, 10, 20, … up to an hour.
      const wait = Math.min(3600, 5 * 2 ** (letter.attempts - 1));
      return this.#note(letter.id, {
        error: (error as Error).message.slice(0, 500),
        ...(isGivenUp ? { droppedAt: new Date() } : { notBefore: new Date(Date.now() + 1000 * wait) }),
      });
    }
    await this.#note(letter.id, { sentAt: new Date(), error: null });
  }

  /** The paper that goes with a letter; one that cannot be printed now keeps the letter waiting. */
  async #printed({ paper, taskforceId }: Claimed): Promise<OutgoingLetter['attachment']> {
    if (!paper) return null;
    if (!this.#print) throw new Error('A paper goes with this letter, and there is no press.');
    return { fileName: paper.fileName, pdf: await this.#print(paper, taskforceId) };
  }

  /** Why a letter must not leave any more: asked at the last moment, for it may have waited. Null when it may. */
  #keptBack({ taskforceId, seatId, recommendationIds }: Claimed): Promise<string | null> {
    if (taskforceId === null) return Promise.resolve(null);
    return this.#asSystem(async (tx) => {
      const why = await this.#whyNotTo(tx, taskforceId, seatId);
      if (why !== null || seatId === null || recommendationIds.length === 0) return why;
      const [reader] = await tx.$queryRaw<{ isRecused: boolean }[]>`
        select ${recommendationIds}::uuid[] <@ coalesce(nullif(q.recommendations, ''), '{}')::uuid[] as "isRecused"
        from seats s, recused_from(s.taskforce_id, s.user_id) q where s.id = ${seatId}::uuid`;
      return reader?.isRecused ? 'its reader is recused' : null;
    });
  }

  async #whyNotTo(tx: Transaction, taskforceId: string, seatId: string | null): Promise<string | null> {
    const today = dateOf(this.#clock.today());
    await tx.$executeRaw`select set_config('app.taskforce_id', ${taskforceId}, true)`;
    if ((await tx.taskforce.count({ where: { id: taskforceId, archivedAt: null } })) === 0) return 'the taskforce is archived';
    if (seatId === null) return null;
    const seat = await tx.seat.findUnique({ where: { id: seatId }, select: { userId: true, sectorId: true, role: true } });
    if (!seat) return 'the seat has ended';
    const { userId, sectorId, role } = seat;
    // Who has changed employer meanwhile sits in another seat of the same sector and still is to hear of it. Who works here no longer, and
    // follows it as an observer, is not, and a seat that begins later reads nothing yet; the seat itself may, for it is told of beforehand.
    const isHeld = {
      ...{ taskforceId, userId, sectorId, role: { in: roles.filter((other) => readsAlike(role, other)) } },
      AND: [{ OR: [{ untilOn: null }, { untilOn: { gte: today } }] }, { OR: [{ id: seatId }, { fromOn: { lte: today } }] }],
    };
    return (await tx.seat.count({ where: isHeld })) === 0 ? 'the seat has ended' : null;
  }

  /** A letter over several taskforces as it may leave now: without what its reader has lost since. Why not, where nothing is left of it. */
  #stillOf(matter: DigestMatter | NoticeMatter): Promise<string | Pick<OutgoingLetter, 'subject' | 'text' | 'html'> | null> {
    return this.#asSystem(async (tx) => {
      const settings = await tx.mailSettings.findUnique({ where: { userId: matter.userId }, select: { hasDigest: true } });
      if ('token' in matter && settings?.hasDigest === false) return 'the digest was stopped';
      const lost: string[] = [];
      const isLost = new Set<string>();
      for (const { taskforceId, seatId } of matter.parts) {
        const why = await this.#whyNotTo(tx, taskforceId, seatId);
        if (why === null) continue;
        lost.push(why);
        isLost.add(seatId);
      }
      const [why] = lost;
      if (why === undefined) return null;
      return writtenAnew(matter, isLost) ?? why;
    });
  }

  #note(id: string, data: { sentAt?: Date; droppedAt?: Date; notBefore?: Date; error: string | null }): Promise<void> {
    return this.#asSystem(async (tx) => void (await tx.outbox.updateMany({ where: { id }, data })));
  }

  #asSystem<R>(work: (tx: Transaction) => Promise<R>): Promise<R> {
    return this.#db.$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('app.role', 'system', true)`;
      return work(tx);
    });
  }
}
