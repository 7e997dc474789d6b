export interface StylesAside {
  /** Without style elements; what were `style` attributes is `data-style`, and an `onload` is a `data-onload`, which the cleaning drops. */
  readonly html: string;
  /** What stood in the style elements. */
  readonly rules: string;
}

/**
 * Takes a mail's styles and event handlers apart before anything parses it: the app's policy would refuse each of them, and complain a
 * thousand times for one mail. Decides nothing about what is safe. Takes time in proportion to the length.
 */
export function setStylesAside(html: string): StylesAside {
  const kept: string[] = [];
  const rules: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    kept.push(html.slice(at, open));
    const end = endOfTag(html, open);
    at = end;
    if (!isTag(lower, open, 'style')) kept.push(renamed(html.slice(open, end)));
    else {
      const close = lower.indexOf('</style', end);
      const last = close === -1 ? html.length : close;
      rules.push(html.slice(end, last));
      at = close === -1 ? html.length : endOfTag(html, close);
    }
  }
  kept.push(html.slice(at));
  return { html: kept.join(''), rules: rules.join('\n') };
}

function isTag(lower: string, open: number, name: string): boolean {
  return lower.startsWith(name, open + 1) && /[\s/>]/.test(lower.charAt(open + 1 + name.length));
}

/** Just past the tag that opens here; a `>` between quotes doesn't end it. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if ((letter === '"' || letter === "'") && html.charAt(at - 1) === '=') quote = letter;
    // A lone `<` is text: the next one may open a tag.
    else if (letter === '<') return at;
  }
  return html.length;
}

function renamed(tag: string): string {
  return tag.replace(/([\s"'/])style(?=\s*=)/gi, '$1data-style').replace(/([\s"'])(on[a-z]+)(?=\s*=)/gi, '$1data-$2');
}
