// A picture of the page as a file: an svg that carries its own styles, font and description, and a png of it. Nothing leaves the browser.

/** What the eye sees of an element of a drawing, by the attribute that says it in a file without a style sheet. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const kept = /^(?:xmlns|viewBox|preserveAspectRatio|id|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|transform|points)$/;
const svgNamespace = 'http://www.w3.org/2000/svg';

export type PictureWords = { title: string; description: string };

/** The drawing as a document of its own. Must be asked while it stands on the page, for its styles are read there. */
export async function svgOf(drawing: SVGSVGElement, { title, description }: PictureWords): Promise<string> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  carryStyles(drawing, copy);
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('role', 'img');
  copy.prepend(made('title', title), made('desc', description), made('style', await fontsOf(drawing)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

function made(name: string, text: string): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  element.textContent = text;
  return element;
}

function carryStyles(from: Element, to: Element, above: Partial<Record<string, string>> = {}) {
  const style = getComputedStyle(from);
  for (const { name } of [...to.attributes]) if (!kept.test(name)) to.removeAttribute(name);
  const own: Partial<Record<string, string>> = {};
  for (const property of inherited) {
    const value = (own[property] = style.getPropertyValue(property));
    if (value !== above[property]) to.setAttribute(property, value);
  }
  if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
  if (from instanceof SVGSVGElement) to.setAttribute('overflow', style.overflowX);
  if (style.textDecorationLine.includes('line-through')) to.setAttribute('text-decoration', 'line-through');
  const children = [...to.children];
  for (const [place, child] of [...from.children].entries()) {
    const copied = children[place];
    if (!copied) continue;
    if (getComputedStyle(child).display === 'none') copied.remove();
    else carryStyles(child, copied, own);
  }
}

/** The typeface's own files, put into the picture: it looks the same where the typeface is not installed. */
async function fontsOf(drawing: SVGSVGElement): Promise<string> {
  const used = new Set([...drawing.querySelectorAll('text')].map((text) => getComputedStyle(text).fontWeight));
  const faces = [...document.styleSheets].flatMap(fontFacesOf).filter(({ style }) => {
    const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    return family === 'IBM Plex Sans' && used.has(style.getPropertyValue('font-weight'));
  });
  const rules = faces.map(async ({ style, parentStyleSheet }) => {
    const path = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
    if (!path) return '';
    const answer = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI));
    if (!answer.ok) throw new Error(`The font ${path} could not be fetched`);
    const data = await asDataAddress(await answer.blob());
    return `@font-face{font-family:'IBM Plex Sans';font-weight:${style.getPropertyValue('font-weight')};src:url(${data}) format('woff2')}`;
  });
  return (await Promise.all(rules)).join('');
}

function fontFacesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  const within = (rules: CSSRuleList): CSSFontFaceRule[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSFontFaceRule) return [rule];
      return 'cssRules' in rule ? within(rule.cssRules as CSSRuleList) : [];
    });
  return within(sheet.cssRules);
}

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The font could not be read')));
    reader.readAsDataURL(blob);
  });
}

/** The picture in pixels, twice as fine as it is drawn. By a data address, which the page's policy allows for pictures. */
export async function pngOf(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no picture'))), 'image/png'),
  );
}

/** Hands a file over to whoever sits at the browser. */
export function handOver(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by then; until it has, the address must stand.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** 'ledermobilitet-milepaelstrend-2022-03-01.png' */
export const fileName = (parts: readonly string[], ending: string) => `${parts.join('-')}.${ending}`;
