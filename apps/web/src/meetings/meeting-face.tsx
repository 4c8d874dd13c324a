import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';
import { Skeleton } from '../look/skeleton.tsx';
import { UnknownPage } from '../shell/unknown-page.tsx';

const faces: Readonly<Record<string, LazyExoticComponent<ComponentType<{ number: number }>>>> = {
  bilag: lazy(() => import('../notes/paper-reader.tsx').then((file) => ({ default: file.PaperReader }))),
  formand: lazy(() => import('./session/chair-screen.tsx').then((file) => ({ default: file.ChairScreen }))),
  offentlig: lazy(() => import('./minutes/public-edition.tsx').then((file) => ({ default: file.PublicEdition }))),
};

/** A face of a meeting at an address of its own: the chair's screen, a paper to read, the public edition of its minutes. */
export function MeetingFace() {
  const { number = '', face = '' } = useParams({ strict: false }) as { number?: string; face?: string };
  const Face = faces[face];
  if (!Face || !/^[1-9]\d{0,5}$/.test(number)) return <UnknownPage />;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Face number={Number(number)} />
    </Suspense>
  );
}
