// A calendar server that is not ours and reads what we write: the machine's own Radicale, or Debian's package where one may install.
import { installFromDebian, isProgram, mayInstall, programOnPath } from './debian.ts';

const howTo = 'Install it (Debian, Ubuntu: apt-get install radicale), or name one: RADICALE=/path/to/radicale npm test';

/** Radicale's file, installed when there is none and one may; a sentence where there is none to be had. */
export async function findRadicale(): Promise<{ program: string } | { program: null; because: string }> {
  const named = process.env.RADICALE;
  if (named) {
    if (isProgram(named)) return { program: named };
    throw new Error(`RADICALE=${named} is no program.`);
  }
  const here = programOnPath(['radicale']);
  if (here) return { program: here };
  if (!mayInstall()) return { program: null, because: `no Radicale is here, and only root on Debian may install it. ${howTo}` };
  const failed = await installFromDebian('Radicale', 'radicale');
  const installed = programOnPath(['radicale']);
  if (installed) return { program: installed };
  return { program: null, because: `Radicale could not be installed. ${howTo}\n${failed ?? ''}` };
}
