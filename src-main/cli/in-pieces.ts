/** Characters to a piece: a write for every line would cost more than what is in them. */
const PIECE = 65_536;

/** The same text in fewer, longer pieces. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
