import DOMPurify from 'dompurify';
import { setStylesAside } from './set-styles-aside.ts';

/** Looks that cannot cover the app, move, or fetch anything. Everything else of a mail's styling is left out. */
const KEPT_STYLES = [
  'color',
  'background-color',
  'font-family',
  'font-weight',
  'font-style',
  'font-size',
  'line-height',
  'text-align',
  'text-decoration',
  'vertical-align',
  'white-space',
  'border',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
  'border-collapse',
  'padding',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'width',
  'max-width',
  'list-style-type',
] as const;

export interface CleanMailOptions {
  /** Stands where a picture from outside was left out. */
  readonly pictureLeftOut: string;
  /** Addresses (`blob:` or `data:`) of the pictures that came with the mail, by their content id. */
  readonly pictures?: ReadonlyMap<string, string>;
}

export interface CleanMail {
  readonly nodes: DocumentFragment;
  /** The mail's own style rules: for a sheet in the mail's frame, nowhere else. */
  readonly rules: string;
  /** How many pictures from outside were left out. */
  readonly blocked: number;
}

/**
 * A mail's HTML as nodes that fetch nothing and run nothing: no scripts, no forms, no pictures from outside, no links that lead away
 * (their address is shown instead). Styling is set through the object model, because the app's policy refuses it in markup.
 */
export function cleanMail(html: string, options: CleanMailOptions): CleanMail {
  const aside = setStylesAside(html);
  const nodes = DOMPurify.sanitize(aside.html, {
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
    ADD_ATTR: ['data-style'],
    // `color:red` is no address.
    ADD_URI_SAFE_ATTR: ['data-style'],
    // What is forbidden goes with all that is in it: rules and menus are no text of the mail.
    FORBID_CONTENTS: ['style', 'script', 'title', 'noscript', 'template', 'iframe', 'object', 'select', 'textarea'],
  });
  for (const element of nodes.querySelectorAll('[data-style]')) {
    if (isHidden(element)) element.remove();
  }
  const blocked = settlePictures(nodes, options);
  for (const link of nodes.querySelectorAll('a[href]')) showAddress(link);
  for (const element of nodes.querySelectorAll('[data-style]')) keepStyles(element);
  return { nodes, rules: harmlessRules(aside.rules), blocked };
}

/** Senders hide a line for the list of an inbox at the top; without its style it would stand in the mail. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('data-style') ?? '';
  return /(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0)/i.test(style);
}

function settlePictures(nodes: DocumentFragment, { pictures, pictureLeftOut }: CleanMailOptions): number {
  let blocked = 0;
  for (const image of nodes.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const own = ownPicture(address, pictures);
    if (own !== undefined) {
      image.setAttribute('src', own);
      continue;
    }
    if (/^(https?:)?\/\//i.test(address)) blocked += 1;
    image.replaceWith(isPixel(image) ? '' : `[${(image.getAttribute('alt') ?? '').trim() || pictureLeftOut}]`);
  }
  return blocked;
}

function ownPicture(address: string, pictures: ReadonlyMap<string, string> | undefined): string | undefined {
  if (/^data:image\/(png|jpe?g|gif|webp);/i.test(address)) return address;
  const contentId = /^cid:(.+)$/i.exec(address)?.[1];
  return contentId === undefined ? undefined : (pictures?.get(contentId) ?? pictures?.get(percentDecoded(contentId)));
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Too small to see: it only tells the sender that the mail was opened. */
function isPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => /^[0-2](px)?$/.test(image.getAttribute(side)?.trim() ?? ''));
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
  const written = element.getAttribute('data-style') ?? '';
  element.removeAttribute('data-style');
  if (!(element instanceof HTMLElement)) return;
  const wanted = new Map(declarationsOf(written));
  for (const property of KEPT_STYLES) {
    const value = wanted.get(property);
    if (value !== undefined && isPlain(value)) element.style.setProperty(property, value);
  }
  // Outlook says `background:#D9E2F3`; what is more than a colour is not taken over.
  const background = wanted.get('background');
  if (background !== undefined && isPlain(background)) element.style.setProperty('background-color', background);
}

function isPlain(value: string): boolean {
  return !/url\(|expression|var\(|image/i.test(value);
}

function declarationsOf(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':');
    if (at < 0) return [];
    return [[declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const];
  });
}

/** No address is left in them that could be fetched. */
function harmlessRules(rules: string): string {
  return rules
    .replace(/<!--|-->/g, '')
    .replace(/@import[^;]*;?/gi, '')
    .replace(/(url|image-set|src)\s*\(/gi, 'none-(');
}
