import { initTRPC } from '@trpc/server';
const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({
    ...shape,
    data: {
      code: '',
      refusal: null as string | null,
      current: null as unknown,
      fields: null as Record<string, string> | null,
      incident: null as string | null,
    },
  }),
});
const sector = { id: '', key: '', letter: '', position: 1, nameDa: '', nameEn: '' };
const tf = {
  id: '',
  slug: '',
  nameDa: '',
  nameEn: '',
  startsOn: '',
  deliveryOn: '',
  deliveryPrecision: 'half' as 'day' | 'month' | 'quarter' | 'half',
  sectors: [sector],
  seat: {
    id: '',
    taskforceId: '',
    role: 'chair' as const,
    sectorId: null as string | null,
    servesSeatId: null as string | null,
    actsAsChair: true,
    title: '',
    employer: '',
  },
};
const appRouter = t.router({
  session: t.router({
    current: t.procedure.query(
      () =>
        ({
          user: { id: '', name: '', email: '', language: 'da' as 'da' | 'en' },
          taskforces: [tf],
          clock: { today: '', now: '' },
          isDemo: true,
        }) as {
          user: { id: string; name: string; email: string; language: 'da' | 'en' };
          taskforces: (typeof tf)[];
          clock: { today: string; now: string };
          isDemo: boolean;
        } | null,
    ),
    chooseLanguage: t.procedure.input((v: unknown) => v as { language: 'da' | 'en' }).mutation(() => ({})),
  }),
  taskforce: t.router({
    search: t.procedure
      .input((v: unknown) => v as { taskforceId: string; query: string })
      .query(() => [] as { kind: string; label: string; title: string; path: string }[]),
  }),
  inbox: t.router({ count: t.procedure.input((v: unknown) => v as { taskforceId: string }).query(() => ({ count: 0 })) }),
  live: t.router({
    changes: t.procedure
      .input((v: unknown) => v as { taskforceId: string })
      .subscription(async function* () {
        yield { noun: '', id: '' };
      }),
  }),
});
export type AppRouter = typeof appRouter;
