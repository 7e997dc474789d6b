import { createRoot } from 'react-dom/client';
import { MailHtml } from '../../../src-renderer/ui/mail-html.tsx';

declare global {
  interface Window {
    showMail?: (html: string, picture: string) => void;
    blockedPictures?: number;
    wasAttacked?: boolean;
  }
}

const root = createRoot(document.getElementById('root') ?? document.body);

window.showMail = (html, picture) => {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  root.render(
    <MailHtml
      html={html}
      label="E-mail"
      pictureLeftOut="afbeelding niet opgehaald"
      pictures={new Map([['logo@1', address]])}
      onBlocked={(count) => {
        window.blockedPictures = count;
      }}
    />,
  );
};
