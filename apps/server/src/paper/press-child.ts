// The child that prints: Typst and its fonts live here and nowhere else, so the server's memory does not hold them, a sheet that hangs can be
// ended, and one that crashes takes nothing along.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintJob, Printed } from './press.ts';

const resolve = createRequire(import.meta.url).resolve;
const faces = [
  '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
];
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(face))) }],
});

/** The first of the variants that fits. PDF/UA-1 is not a wish: a sheet without title, language or order of headings is refused. */
function print({ template, variants, mostPages, printedAt }: PrintJob): Printed {
  const mainFilePath = path.join(import.meta.dirname, `${template}.typ`);
  let pages = 0;
  for (const data of variants) {
    const compiled = compiler.compile({ mainFilePath, inputs: { data: JSON.stringify(data) } });
    const { result } = compiled;
    if (!result) {
      const error = compiled.takeError();
      return { problem: JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no result').slice(0, 2000) };
    }
    pages = result.numOfPages;
    if (mostPages !== null && pages > mostPages) continue;
    const creationTimestamp = Math.floor(printedAt / 1000);
    return { pdf: compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp }) };
  }
  return { problem: `The tightest variant takes ${pages} pages.` };
}

process.on('message', (job: PrintJob) => {
  let printed: Printed;
  try {
    printed = print(job);
  } catch (error) {
    printed = { problem: (error instanceof Error ? error.message : 'It broke.').slice(0, 2000) };
  }
  // What one sheet was set from is of no use to the next.
  compiler.evictCache(0);
  process.send?.(printed);
});
