import type { ReactNode } from 'react';
import { useSession } from '../session/session.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';

/** What stands here belongs to one of the person's taskforces, whichever the page around it is of: links and acts go there. */
export function InTaskforce({ id, children }: { id: string; children: ReactNode }) {
  const session = useSession();
  const language = useLanguage();
  const held = session?.taskforces.find((taskforce) => taskforce.id === id);
  if (!session || !held) return children;
  return <TaskforceContext value={onScreen(held, session.user.id, language)}>{children}</TaskforceContext>;
}
