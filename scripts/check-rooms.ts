// Tells every breach of the rules of the rooms, in all files that are or would be committed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './rooms.ts';
import { ROOT } from './settings.ts';

const ROOMS = ['packages', 'prisma', 'apps', 'e2e', 'scripts'];
const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...ROOMS], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
const found = violations(paths.map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') })));

for (const violation of found) console.log(violation);
console.log(found.length === 0 ? `${paths.length} files keep the rules of the rooms` : `${found.length} breaches`);
process.exitCode = found.length === 0 ? 0 : 1;
