import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;

/** What lies in the sector's room beside its drafts. */
export type RoomData = Outputs['rooms']['page'];
export type NoteShown = RoomData['notes'][number];
export type CommonShown = RoomData['commonPositions'][number];
export type About = CommonShown['recommendation'];
export type Matter = RoomData['matters'][number];
export type Waiting = RoomData['waiting'][number];
export type RoomPerson = Outputs['recommendations']['room']['people'][number];
