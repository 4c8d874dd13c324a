/*
 * What Word, Outlook, Google Docs and web pages put on the clipboard, made into markup the editor's grammar reads: their lists and notes
 * are paragraphs with a look, their line breaks stand for paragraphs, and what is bold says so in a style.
 */

const looks = 'data-look';
const blockNames =
  'P,H1,H2,H3,H4,H5,H6,UL,OL,LI,TABLE,TBODY,THEAD,TFOOT,TR,TD,TH,BLOCKQUOTE,DIV,SECTION,ARTICLE,BODY,MAIN,PRE,HR,DL,DT,DD';
const blocks = new Set(blockNames.split(','));
const isBlock = (node: Node) => node instanceof HTMLElement && blocks.has(node.tagName);
const lookOf = (element: Element) => element.getAttribute(looks)?.toLowerCase() ?? '';
const wordsOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const hasWords = (element: Element) =>
  wordsOf(element) !== '' || element.querySelector('[data-footnote],[data-reference]') !== null;

/** Styles under a name of our own: the server's policy refuses them where they are read, and would say so for each. */
export function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[^]*?<\/style\s*>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ` ${looks}=`));
}

/** Makes pasted markup, already taken apart by the browser, into what the editor reads. What was copied from an editor of ours is left. */
export function tidyPasted(body: HTMLElement): void {
  if (body.querySelector('[data-pm-slice]')) return;
  body.querySelectorAll('script,style,svg,iframe,object,template,select,textarea,title').forEach((one) => one.remove());
  for (const element of body.querySelectorAll(`[${looks}]`))
    if (/mso-hide:\s*all|display:\s*none/.test(lookOf(element))) element.remove();
  readLooks(body);
  readNotes(body);
  readWordLists(body);
  rankHeadings(body);
  plainCells(body);
  breakLines(body);
  dropEmpty(body);
}

function renamed(element: Element, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  const look = element.getAttribute(looks);
  if (look !== null) made.setAttribute(looks, look);
  element.replaceWith(made);
  return made;
}

/** Bold and italics that only a style says, and a `b` that a style says is not bold (Google Docs wraps all it copies in one). */
function readLooks(body: HTMLElement): void {
  for (const element of [
    ...body.querySelectorAll<HTMLElement>(`b[${looks}],strong[${looks}],i[${looks}],em[${looks}],span[${looks}]`),
  ]) {
    const look = lookOf(element);
    const [, weight] = /(?:^|;)\s*font-weight:\s*(\w+)/.exec(look) ?? [];
    const [, slant] = /(?:^|;)\s*font-style:\s*(\w+)/.exec(look) ?? [];
    const isPlain = /^(normal|[1-4]00)$/.test(weight ?? '');
    if (/^(B|STRONG)$/.test(element.tagName) ? isPlain : /^(I|EM)$/.test(element.tagName) && slant === 'normal') {
      element.replaceWith(...element.childNodes);
      continue;
    }
    if (element.tagName !== 'SPAN') continue;
    for (const name of [/^(bold|bolder|[6-9]00)$/.test(weight ?? '') ? 'strong' : null, slant === 'italic' ? 'em' : null]) {
      if (!name) continue;
      const made = element.ownerDocument.createElement(name);
      made.append(...element.childNodes);
      element.append(made);
    }
  }
}

/** Word's footnotes: a link at the place, and the words at the end of what was copied. */
function readNotes(body: HTMLElement): void {
  for (const place of [...body.querySelectorAll<HTMLAnchorElement>('a')]) {
    const [, id] = /mso-(?:foot|end)note-id:\s*([\w-]+)/.exec(lookOf(place)) ?? [];
    const words = id ? [...body.querySelectorAll('[id]')].find((one) => one.id === id) : undefined;
    if (!words || words.contains(place)) continue;
    const copy = words.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('a').forEach((back) => /mso-(?:foot|end)note-id/.test(lookOf(back)) && back.remove());
    const note = body.ownerDocument.createElement('span');
    note.setAttribute('data-footnote', '');
    note.textContent = wordsOf(copy);
    place.replaceWith(note);
  }
  for (const list of [...body.querySelectorAll(`[${looks}]`)])
    if (/mso-element:\s*(?:foot|end)note-list/.test(lookOf(list))) list.remove();
}

/** Word's lists: paragraphs that name their list and level, with the sign or number as words before them. */
function readWordLists(body: HTMLElement): void {
  const levelOf = (element: Element | null) =>
    Number(/mso-list:\s*\S+\s+level(\d)/.exec(element ? lookOf(element) : '')?.[1] ?? 0);
  for (const first of [...body.querySelectorAll('p,h1,h2,h3,h4,h5,h6')]) {
    if (levelOf(first) === 0 || first.parentElement?.tagName === 'LI') continue;
    if (first.tagName !== 'P') {
      takeSign(first);
      continue;
    }
    const items: { level: number; isOrdered: boolean; item: HTMLElement }[] = [];
    const place = body.ownerDocument.createElement('div');
    first.before(place);
    for (let at: Element | null = first; at?.tagName === 'P' && levelOf(at) > 0; at = place.nextElementSibling) {
      const level = levelOf(at);
      const sign = takeSign(at);
      const item = body.ownerDocument.createElement('li');
      item.append(at);
      items.push({ level, isOrdered: /^\(?(\d+|[a-zæøå]|[ivxlc]+)[.):]/i.test(sign), item });
    }
    const open: { level: number; list: HTMLElement }[] = [];
    for (const { level, isOrdered, item } of items) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      let last = open.at(-1);
      const name = isOrdered ? 'OL' : 'UL';
      if (!last || last.level < level || last.list.tagName !== name) {
        const list = body.ownerDocument.createElement(name);
        if (last && last.level < level) (last.list.lastElementChild ?? last.list).append(list);
        else {
          if (last) open.pop();
          const above = open.at(-1);
          if (above) (above.list.lastElementChild ?? above.list).append(list);
          else place.append(list);
        }
        last = { level, list };
        open.push(last);
      }
      last.list.append(item);
    }
    place.replaceWith(...place.childNodes);
  }
}

/** Takes out what Word writes before an item, and gives it. */
function takeSign(item: Element): string {
  const sign = [...item.querySelectorAll(`[${looks}]`)].find((one) => /mso-list:\s*ignore/.test(lookOf(one)));
  sign?.remove();
  return sign ? wordsOf(sign) : '';
}

/** A document's first level is our second: what stands above the text is its title. */
function rankHeadings(body: HTMLElement): void {
  for (const title of [...body.querySelectorAll('p.MsoTitle')]) renamed(title, 'h1');
  const hasFirst = body.querySelector('h1') !== null;
  for (const heading of [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')]) {
    const rank = Number(heading.tagName[1]);
    const wanted = rank === 1 ? 'h2' : hasFirst || rank > 3 ? 'h3' : heading.tagName.toLowerCase();
    if (wanted !== heading.tagName.toLowerCase()) renamed(heading, wanted);
  }
}

/** A cell holds paragraphs only; headings and lists in it would be put after the table. */
function plainCells(body: HTMLElement): void {
  for (const one of [...body.querySelectorAll('td :is(h1,h2,h3,h4,h5,h6,li), th :is(h1,h2,h3,h4,h5,h6,li)')]) renamed(one, 'p');
  for (const list of [...body.querySelectorAll('td :is(ul,ol), th :is(ul,ol)')]) list.replaceWith(...list.childNodes);
}

/** Each line is a paragraph of its own: the grammar has no line break, and without one words would run together. */
function breakLines(body: HTMLElement): void {
  for (const br of [...body.querySelectorAll('br')]) {
    let within: HTMLElement = br.parentElement ?? body;
    while (within !== body && !isBlock(within)) within = within.parentElement ?? body;
    if (!/^(P|H[1-6])$/.test(within.tagName)) within = lineAround(br, within);
    const first = cutBefore(br, within);
    br.remove();
    if (hasWords(first)) within.before(first);
    if (!hasWords(within)) within.remove();
  }
}

/** Takes what stands before a node out of an element, as another of its kind. */
function cutBefore(node: Node, element: HTMLElement): HTMLElement {
  let cut: HTMLElement | null = null;
  for (let at = node; at !== element; at = at.parentNode as Node) {
    const parent = at.parentNode as HTMLElement;
    const part = parent.cloneNode(false) as HTMLElement;
    while (parent.firstChild && parent.firstChild !== at) part.append(parent.firstChild);
    if (cut) part.append(cut);
    cut = part;
  }
  return cut as HTMLElement;
}

/** A paragraph around the words a line break stands among, where they stand in none. */
function lineAround(br: HTMLElement, within: HTMLElement): HTMLElement {
  let child: Node = br;
  while (child.parentNode && child.parentNode !== within) child = child.parentNode;
  const line = within.ownerDocument.createElement('p');
  const nodes: Node[] = [child];
  for (let one = child.previousSibling; one && !isBlock(one); one = one.previousSibling) nodes.unshift(one);
  for (let one = child.nextSibling; one && !isBlock(one); one = one.nextSibling) nodes.push(one);
  (nodes[0] as ChildNode).before(line);
  line.append(...nodes);
  return line;
}

/** Empty paragraphs are how other programs make room. */
function dropEmpty(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll('p')].filter((one) => !/^(TD|TH|LI)$/.test(one.parentElement?.tagName ?? ''));
  if (paragraphs.length < 2) return;
  for (const one of paragraphs) if (!hasWords(one)) one.remove();
}
