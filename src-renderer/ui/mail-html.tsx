import { useEffect, useMemo, useRef } from 'react';
import { type CleanMail, cleanMail } from './clean-mail.ts';
import baseRules from './mail-html.css?inline';

export type MailHtmlProps = {
  readonly html: string;
  /** Names the frame. */
  readonly label: string;
  /** Stands where a picture from outside was left out. */
  readonly pictureLeftOut: string;
  /** Addresses (`blob:` or `data:`) of the pictures that came with the mail, by their content id. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** Told how many pictures from outside were left out. */
  readonly onBlocked?: (count: number) => void;
};

/** A second wall behind the cleaning: whatever were left, it could fetch nothing. */
const emptyPage = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: blob:">`;
/** Rules in the mail may tie its height to the frame's; then the two would grow without end. */
const MOST_RESIZES = 20;

/** A mail as it was laid out, in a frame of its own: scripts can't run there, and nothing of it can reach the app's page. */
export function MailHtml({ html, label, pictureLeftOut, pictures, onBlocked }: MailHtmlProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const mail = useMemo(
    () => cleanMail(html, { pictureLeftOut, ...(pictures ? { pictures } : {}) }),
    [html, pictureLeftOut, pictures],
  );
  useEffect(() => onBlocked?.(mail.blocked), [mail, onBlocked]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let letGo = fill(element, mail);
    const again = () => {
      letGo();
      letGo = fill(element, mail);
    };
    element.addEventListener('load', again);
    return () => {
      element.removeEventListener('load', again);
      letGo();
    };
  }, [mail]);
  // Without 'allow-scripts' nothing in it runs; 'allow-same-origin' lets this page put the cleaned nodes in.
  return <iframe ref={frame} className="mail-frame" title={label} sandbox="allow-same-origin" srcDoc={emptyPage} />;
}

/** Puts the mail in and keeps the frame as high as it is; returns how to stop that. */
function fill(frame: HTMLIFrameElement, mail: CleanMail): () => void {
  const inside = frame.contentDocument;
  const view = inside?.defaultView;
  if (!inside?.body || !view) return () => undefined;
  inside.adoptedStyleSheets = [baseRules, mail.rules].map((rules) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  inside.body.replaceChildren(inside.importNode(mail.nodes, true));
  let resizes = 0;
  const measure = () => {
    resizes += 1;
    if (resizes <= MOST_RESIZES) frame.style.setProperty('height', `${inside.body.scrollHeight + 2}px`);
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(inside.body);
  return () => observer.disconnect();
}
