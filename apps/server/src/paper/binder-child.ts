// The child that binds papers into one PDF: it opens files that came from outside, and nothing else does. It ends itself when it grows too
// large, also while native code keeps it busy; the one who asked ends it when it takes too long.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BinderAnswer, BinderQuestion, PdfOpened } from './binder.ts';

const [folder = '', mostMegabytes = '1500'] = process.argv.slice(2);
// A thread of its own, because the one that sets pages hears nothing until it is done. Nothing is opened before it looks.
const watch = new Worker(
  `const look = () => { if (process.memoryUsage.rss() > ${Number(mostMegabytes)} * 1e6) process.kill(process.pid, 'SIGKILL'); };
  look();
  setInterval(look, 50);
  require('node:worker_threads').parentPort.postMessage('looks');`,
  { eval: true },
);
const watched = once(watch, 'message');
watch.unref();

const resolve = createRequire(import.meta.url).resolve;
const faces = [
  '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
];
const compilerIn = () =>
  NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(face))) }],
  });
const sheet = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
// Nothing of ours lies in the folder it may read, so what the sheet imports is put in its place.
const template = sheet('agenda.typ').replace('#import "text.typ": blocks', () => sheet('text.typ'));

/** How many pages a PDF has, how they lie, and what can be read aloud of each. Pages beyond the most are not looked at. */
async function open(file: string, mostPages: number): Promise<PdfOpened> {
  const data = new Uint8Array(readFileSync(path.join(folder, file)));
  const loading = getDocument({ data, verbosity: 0, useSystemFonts: false, disableFontFace: true });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > mostPages) return { is: 'unread', why: 'too-large' };
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: { EncryptFilterName?: string | null } };
    const pages: { text: string; isWide: boolean }[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      // A page whose text cannot be read is still a page.
      const { items } = await page.getTextContent().catch(() => ({ items: [] }));
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      pages.push({ text: text.toWellFormed(), isWide: width > height });
      page.cleanup();
    }
    if (pages.length === 0) return { is: 'unread', why: 'broken' };
    return { is: 'pages', pages, isLocked: Boolean(info.EncryptFilterName) };
  } catch (error) {
    return { is: 'unread', why: error instanceof PasswordException ? 'locked' : 'broken' };
  } finally {
    await loading.destroy();
  }
}

/** Sets the whole and writes it; where nothing is joined that Typst cannot vouch for, it is held to PDF/UA-1. */
function bind({ data, out, isPlain, printedAt }: Extract<BinderQuestion, { ask: 'bind' }>): BinderAnswer {
  return set(template, { data: JSON.stringify(data) }, (compiler, doc) => {
    const creationTimestamp = Math.floor(printedAt / 1000);
    const pdf = compiler.pdf(doc, { creationTimestamp, ...(isPlain ? { pdfStandard: 'ua-1' as const } : {}) });
    writeFileSync(out, pdf, { mode: 0o600, flag: 'wx' });
    return { is: 'bound', pages: doc.numOfPages, bytes: pdf.length };
  });
}

/** Whether one paper can be joined at all: found out only when the whole could not be. */
function probe({ file, format, pages }: Extract<BinderQuestion, { ask: 'probe' }>): BinderAnswer {
  const image = (number: number) =>
    format === 'pdf' ? `#image("${file}", format: "pdf", page: ${number})` : `#image("${file}", format: "${format}")`;
  const source = Array.from({ length: pages }, (_, index) => image(index + 1)).join('\n');
  return set(source, {}, (compiler, doc) => ({ is: 'bound', pages: doc.numOfPages, bytes: compiler.pdf(doc, {}).length }));
}

type Compiler = ReturnType<typeof compilerIn>;
type Doc = NonNullable<ReturnType<Compiler['compile']>['result']>;

function set(source: string, inputs: Record<string, string>, done: (compiler: Compiler, doc: Doc) => BinderAnswer): BinderAnswer {
  const compiler = compilerIn();
  const compiled = compiler.compile({ mainFileContent: source, inputs });
  const { result } = compiled;
  if (result) return done(compiler, result);
  const error = compiled.takeError();
  return { is: 'failed', problem: JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no result').slice(0, 2000) };
}

async function answerTo(question: BinderQuestion): Promise<BinderAnswer> {
  try {
    await watched;
    if (question.ask === 'open') return await open(question.file, question.mostPages);
    return question.ask === 'bind' ? bind(question) : probe(question);
  } catch (error) {
    return { is: 'failed', problem: (error instanceof Error ? error.message : String(error)).slice(0, 2000) };
  }
}

process.on('message', (question: BinderQuestion) => {
  void answerTo(question).then((answer) => process.send?.(answer));
});
