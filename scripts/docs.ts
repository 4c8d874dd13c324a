// npm run docs: writes the documents that are printed from the code. With --check it writes nothing and fails when one differs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { doorsDocument, permissionsDocument } from '../apps/server/src/doors/documents.ts';
import { ROOT } from './settings.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const documents: Record<string, () => string> = { 'docs/permissions.md': permissionsDocument, 'docs/doors.md': doorsDocument };

function stands(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const old: string[] = [];
for (const [name, print] of Object.entries(documents)) {
  const file = path.join(ROOT, name);
  const text = await format(print(), { ...(await resolveConfig(file)), parser: 'markdown' });
  if (stands(file) === text) continue;
  old.push(name);
  if (!values.check) writeFileSync(file, text);
}

if (!values.check) console.log(old.length > 0 ? `written: ${old.join(', ')}` : 'nothing has changed');
else if (old.length > 0) {
  console.error(`${old.join(' and ')} no longer say what the code says. Run npm run docs and commit the result.`);
  process.exitCode = 1;
}
