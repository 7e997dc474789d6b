import { useState } from 'react';
import type { MailContent } from '../../../src-shared/ticket/ticket-event.ts';
import { useBlob } from '../../queries/use-blob.ts';
import { usePictures } from '../../queries/use-pictures.ts';
import { useWords } from '../../queries/use-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MailHtml } from '../../ui/mail-html.tsx';
import { LongText } from './long-text.tsx';

type Shown = 'text' | 'html' | 'source';

/** What a mail says: its text first; as it was laid out, or raw, when asked for. */
export function MailBody({ mail, ticketId }: { readonly mail: MailContent; readonly ticketId: string }) {
  const { t } = useWords('ticket');
  const [shown, show] = useState<Shown>('text');
  const { htmlBlobId } = mail;
  return (
    <div className="mail-body">
      {mail.unreadable && (
        <Banner kind="warn" title={t('unreadable')}>
          {t('unreadableText', { reason: mail.unreadable.reason })}
        </Banner>
      )}
      {shown === 'text' && mail.text.trim() !== '' && <LongText text={mail.text} />}
      {shown === 'html' && htmlBlobId !== undefined && <Laid mail={mail} blobId={htmlBlobId} ticketId={ticketId} />}
      {shown === 'source' && <Source blobId={mail.rawBlobId} ticketId={ticketId} />}
      {mail.truncated && shown === 'text' && <p className="small mut">{t('truncated')}</p>}
      <div className="mail-ways">
        {htmlBlobId !== undefined && (
          <Button variant="link" onPress={() => show(shown === 'html' ? 'text' : 'html')}>
            {shown === 'html' ? t('showText') : t('showHtml')}
          </Button>
        )}
        <Button variant="link" onPress={() => show(shown === 'source' ? 'text' : 'source')}>
          {shown === 'source' ? t('hideSource') : t('showSource')}
        </Button>
      </div>
    </div>
  );
}

interface BlobProps {
  readonly blobId: string;
  readonly ticketId: string;
}

function Laid({ mail, blobId, ticketId }: BlobProps & { readonly mail: MailContent }) {
  const { t } = useWords('ticket');
  const blob = useBlob(blobId, ticketId);
  const pictures = usePictures(mail.attachments, ticketId);
  if (!blob.bytes) return <Pending blob={blob} />;
  return (
    <MailHtml html={textOf(blob.bytes)} label={t('laidOut')} pictureLeftOut={t('pictureLeftOut')} pictures={pictures} />
  );
}

function Source({ blobId, ticketId }: BlobProps) {
  const { t } = useWords('ticket');
  const blob = useBlob(blobId, ticketId);
  if (!blob.bytes) return <Pending blob={blob} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className="mail-source" tabIndex={0} role="region" aria-label={t('showSource')}>
      {textOf(blob.bytes)}
    </pre>
  );
}

function Pending({ blob }: { readonly blob: ReturnType<typeof useBlob> }) {
  const { t } = useWords('ticket');
  if (blob.state !== 'failed') return <p className="small mut">{t('fileLoading')}</p>;
  return (
    <p className="line small">
      {t('fileFailed')}
      <Button variant="link" onPress={blob.retry}>
        {t('again')}
      </Button>
    </p>
  );
}

/** Raw mail is mostly ASCII; what is not UTF-8 is shown with marks instead of being refused. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
