import { useEffect, useRef } from 'react';
import { cleanMail } from './clean-mail.ts';

export type MailHtmlProps = {
  readonly html: string;
  /** Names the frame. */
  readonly label: string;
  /** Stands where a picture from outside was left out. */
  readonly pictureLeftOut: string;
};

/** A mail as it was laid out, in a frame of its own: scripts can't run there, and nothing of it can reach the app's page. */
export function MailHtml({ html, label, pictureLeftOut }: MailHtmlProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const fill = () => {
      const inside = element.contentDocument;
      if (inside === null) return;
      inside.body.replaceChildren(inside.importNode(cleanMail(html, { pictureLeftOut }), true));
      readable(inside);
      element.style.setProperty('height', `${inside.documentElement.scrollHeight + 2}px`);
    };
    fill();
    element.addEventListener('load', fill);
    return () => element.removeEventListener('load', fill);
  }, [html, pictureLeftOut]);
  // Without 'allow-scripts' nothing in it runs; 'allow-same-origin' lets this page put the cleaned nodes in.
  return (
    <iframe ref={frame} className="mail-frame" title={label} sandbox="allow-same-origin" srcDoc="<!doctype html>" />
  );
}

/** Mail is written for white paper: it gets that, in the dark too. */
function readable(inside: Document): void {
  const { style } = inside.body;
  style.setProperty('margin', '12px');
  style.setProperty('background', '#ffffff');
  style.setProperty('color', '#15181e');
  style.setProperty('font', '14px/1.55 "Inter Variable", Inter, system-ui, sans-serif');
  style.setProperty('overflow-wrap', 'anywhere');
  inside.documentElement.style.setProperty('color-scheme', 'light');
}
