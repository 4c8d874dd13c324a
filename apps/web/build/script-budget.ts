import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Fails the build when the JavaScript a person must fetch before the first page is usable grows over the budget:
 * the entry, the first page (Venter på dig) and its words in the heavier language, each with everything they import statically.
 */
export function scriptBudget({ kilobytes }: { kilobytes: number }): Plugin {
  const firstPage = [/src\/inbox\/inbox-page\.tsx$/, /src\/words\/en\/(?:everywhere|inbox|refusals|shell)\.ts$/];
  return {
    name: 'tvaers-script-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const needed = new Set<string>();
      const need = (name: string) => {
        const chunk = chunks.find((candidate) => candidate.fileName === name);
        if (!chunk || needed.has(name)) return;
        needed.add(name);
        chunk.imports.forEach(need);
      };
      for (const chunk of chunks) {
        const isOfFirstPage = firstPage.some((page) => page.test(chunk.facadeModuleId ?? ''));
        if (chunk.isEntry || isOfFirstPage) need(chunk.fileName);
      }
      const size =
        chunks.filter((chunk) => needed.has(chunk.fileName)).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1000;
      console.log(`JavaScript before the first page is usable: ${size.toFixed(1)} kB gzip of ${kilobytes}`);
      if (size > kilobytes)
        this.error(`The first page's JavaScript is ${size.toFixed(1)} kB gzip; the budget is ${kilobytes} kB.`);
    },
  };
}
