// A PDF opened in the browser: read by a worker of ours, so that neither a large file nor a hostile one holds up the page.
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- Vite gives the address of the built file as the default export
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type OpenPdf = {
  document: PDFDocumentProxy;
  /** The text of each page, as its text layer has it: what notes hang on. */
  texts: string[];
};

type TextItems = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'];

/** The text of a page, and where in it each of its stretches begins. */
export function textOf(items: TextItems): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    starts.push(text.length);
    text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  return { text, starts };
}

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};
let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The one address of a script the policy of the page lets this file name. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('paperWorker', { createScriptURL: () => workerAddress }) ?? null;
  return policy ? policy.createScriptURL(address) : address;
}

/** Opens what an address gives; rejects when it cannot be fetched or read, with `PasswordException` when it is locked. */
export async function openPdf(address: string, signal: AbortSignal): Promise<OpenPdf> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The paper could not be fetched: ${response.status}`);
  const data = new Uint8Array(await response.arrayBuffer());
  signal.throwIfAborted();
  const port = new Worker(trusted(workerAddress), { type: 'module' });
  signal.addEventListener('abort', () => port.terminate(), { once: true });
  const worker = PDFWorker.create({ port });
  const document = await getDocument({ data, worker, verbosity: 0, useWasm: false, isImageDecoderSupported: false }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    signal.throwIfAborted();
    const page = await document.getPage(number);
    texts.push(textOf((await page.getTextContent()).items).text);
  }
  return { document, texts };
}
