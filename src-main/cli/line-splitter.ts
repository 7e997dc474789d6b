/** A line without its end (`\n` or `\r\n`), or the news that it was too long to keep. */
export type SplitLine = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'tooLong' };

export interface LineSplitter {
  /** The lines that are complete with this piece of text. */
  push(text: string): readonly SplitLine[];
  /** The last line, where the text did not end with a line end. */
  end(): readonly SplitLine[];
}

/** Cuts text that comes in pieces into lines. Of a line longer than `longest` characters nothing is kept. */
export function lineSplitter(longest: number): LineSplitter {
  let begun = '';
  let isTooLong = false;
  const finish = (rest: string): SplitLine => {
    const line: SplitLine =
      isTooLong || begun.length + rest.length > longest
        ? { kind: 'tooLong' }
        : { kind: 'line', text: withoutReturn(begun + rest) };
    begun = '';
    isTooLong = false;
    return line;
  };
  const keep = (rest: string) => {
    if (!isTooLong) begun += rest;
    if (begun.length <= longest) return;
    begun = '';
    isTooLong = true;
  };
  return {
    push(text) {
      const lines: SplitLine[] = [];
      let from = 0;
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        lines.push(finish(text.slice(from, to)));
        from = to + 1;
      }
      keep(text.slice(from));
      return lines;
    },
    end: () => (begun === '' && !isTooLong ? [] : [finish('')]),
  };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
