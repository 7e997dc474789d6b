const WIDTH = 96;

/** A text behind a label, broken between words, its further lines beneath the first. */
export function wrapped(label: string, text: string, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  let line = label;
  for (const word of text.split(' ')) {
    const isFirst = line.trimEnd() === label.trimEnd() || line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(label.length) + word;
    } else {
      line += isFirst ? word : ` ${word}`;
    }
  }
  return [...lines, line];
}
