import type { PaperBlock, PaperInline, PaperRun, RecommendationPaper } from '@tvaers/domain/recommendations/text-paper';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');

const style = `:root{color-scheme:light}body{margin:2.5rem auto;padding:0 1.25rem;max-width:44rem;font:1.05rem/1.6 Georgia,serif;color:#1c242c;overflow-wrap:anywhere}
h1,h2,h3,th,td,.over,.facts,.number,footer{font-family:system-ui,sans-serif}h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2em}h3{font-size:1.05rem;margin-top:1.6em}
.over,.facts{color:#59636d;font-size:.9rem}.draft{color:#a8371a;font-weight:600}.decided{color:#0e5360;font-weight:600}
.paragraph{position:relative}.number{position:absolute;left:-2.4rem;width:1.8rem;text-align:right;font-size:.75rem;color:#59636d}
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #0e5360}table{border-collapse:collapse;width:100%;font-size:.85rem}
th,td{border:1px solid #c9c2b2;padding:.4em .6em;text-align:left;vertical-align:top}th{background:#f4f1ea}td p,th p{margin:0}
.notes{margin-top:2.5rem;border-top:1px solid #c9c2b2;font-size:.85rem}a{color:#0e5360}@media(max-width:50rem){.number{position:static;margin-right:.5em}}`;

const run = ({ text, bold, italic, href }: PaperRun): string => {
  const said = safe(text);
  const leaning = italic ? `<em>${said}</em>` : said;
  const strong = bold ? `<strong>${leaning}</strong>` : leaning;
  return href === null ? strong : `<a href="${safe(href)}" rel="noopener noreferrer nofollow">${strong}</a>`;
};

/** A recommendation as one file that stands by itself: nothing is fetched, nothing runs, and it says so to the browser. */
export function recommendationHtml(paper: RecommendationPaper): string {
  const notes: { number: number; runs: PaperRun[] }[] = [];
  const inline = (one: PaperInline): string => {
    if (one.note === null) return run(one);
    notes.push(one.note);
    const { number } = one.note;
    return `<sup><a id="place-${number}" href="#note-${number}">${number}</a></sup>`;
  };
  const inlines = (all: readonly PaperInline[]) => all.map(inline).join('');
  const lines = (all: readonly PaperInline[][]) => all.map((one) => `<p>${inlines(one)}</p>`).join('');
  const block = (one: PaperBlock): string => {
    switch (one.kind) {
      case 'paragraph':
        return `<p class="paragraph">${one.number === null ? '' : `<span class="number">${one.number}</span> `}${inlines(one.inlines)}</p>`;
      case 'heading':
        return `<h${one.level}>${inlines(one.inlines)}</h${one.level}>`;
      case 'list': {
        const tag = one.isOrdered ? 'ol' : 'ul';
        return `<${tag}>${one.items.map((item) => `<li>${inlines(item.inlines)}${item.blocks.map(block).join('')}</li>`).join('')}</${tag}>`;
      }
      case 'quote':
        return `<blockquote>${lines(one.paragraphs)}</blockquote>`;
      case 'table': {
        const head = one.head.map((cell) => `<th scope="col">${lines(cell)}</th>`).join('');
        const rows = one.rows.map((row) => `<tr>${row.map((cell) => `<td>${lines(cell)}</td>`).join('')}</tr>`).join('');
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
      }
    }
  };
  const body = paper.blocks.map(block).join('\n');
  const beneath = paper.beneath
    .map(({ heading, blocks }) => `<h2>${safe(heading)}</h2>\n${blocks.map(block).join('\n')}`)
    .join('\n');
  const noted = notes.map(
    ({ number, runs }) =>
      `<li id="note-${number}">${runs.map(run).join('')} <a href="#place-${number}" aria-label="${number}">↩</a></li>`,
  );
  return `<!doctype html>
<html lang="${paper.lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(paper.title)}</title><style>${style}</style></head><body><main>
<p class="over">${safe(paper.over)} · ${safe(paper.called)}</p>
<h1>${safe(paper.heading)}</h1>
<p class="facts"><span class="${paper.state.isDraft ? 'draft' : 'decided'}">${safe(paper.state.text)}</span>${paper.facts.map((fact) => `<br>${safe(fact)}`).join('')}</p>
${body}
${beneath}
${noted.length > 0 ? `<section class="notes" aria-label="${safe(paper.notes)}"><ol>${noted.join('')}</ol></section>` : ''}
</main></body></html>
`;
}
