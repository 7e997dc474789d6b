import DOMPurify from 'dompurify';

/** Looks that cannot cover the app, move, or fetch anything. Everything else of a mail's styling is left out. */
const KEPT_STYLES = [
  'color',
  'background-color',
  'font-weight',
  'font-style',
  'font-size',
  'text-align',
  'text-decoration',
  'vertical-align',
  'white-space',
  'border',
  'border-collapse',
  'padding',
  'margin',
  'width',
  'list-style-type',
] as const;

export interface CleanMailWords {
  /** Stands where a picture from outside was left out. */
  readonly pictureLeftOut: string;
}

/**
 * A mail's HTML as nodes that fetch nothing and run nothing: no scripts, no forms, no pictures from outside, no links that lead away
 * (their address is shown instead). Styling is set through the object model, because the app's policy refuses it in markup.
 */
export function cleanMail(html: string, words: CleanMailWords): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'audio',
      'video',
      'source',
      'picture',
      'map',
      'area',
      'dialog',
    ],
    FORBID_ATTR: [
      'class',
      'id',
      'name',
      'srcset',
      'background',
      'ping',
      'target',
      'tabindex',
      'accesskey',
      'autofocus',
      'popover',
      'slot',
    ],
    ALLOW_DATA_ATTR: false,
  });
  for (const image of fragment.querySelectorAll('img')) {
    if (/^data:image\/(png|jpe?g|gif|webp);/i.test(image.getAttribute('src') ?? '')) continue;
    image.replaceWith(leftOut(image.getAttribute('alt') ?? '', words));
  }
  for (const link of fragment.querySelectorAll('a[href]')) showAddress(link);
  for (const element of fragment.querySelectorAll('[style]')) keepStyles(element);
  return fragment;
}

function leftOut(alt: string, words: CleanMailWords): Text {
  return document.createTextNode(`[${alt.trim() === '' ? words.pictureLeftOut : alt.trim()}]`);
}

/** A link says one thing and may lead to another: the address stands behind it, and nothing follows it from here. */
function showAddress(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  link.removeAttribute('href');
  link.setAttribute('title', address);
  const said = link.textContent?.trim() ?? '';
  const shown = address.replace(/^mailto:/i, '');
  if (shown !== '' && said !== shown) link.append(` <${shown}>`);
}

function keepStyles(element: Element): void {
  const written = element.getAttribute('style') ?? '';
  element.removeAttribute('style');
  if (!(element instanceof HTMLElement)) return;
  const wanted = new Map(declarationsOf(written));
  for (const property of KEPT_STYLES) {
    const value = wanted.get(property);
    if (value !== undefined && !/url\(|expression|var\(|image/i.test(value)) element.style.setProperty(property, value);
  }
}

function declarationsOf(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':');
    if (at < 0) return [];
    return [[declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const];
  });
}
