import { Download, Paperclip } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../src-shared/ticket/ticket-event.ts';
import { useBlob } from '../../queries/use-blob.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { fileSize } from '../../ticket-parts/file-size.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from './save-file.ts';

export interface AttachmentsProps {
  readonly attachments: readonly Attachment[];
  readonly ticketId: string;
}

export function Attachments({ attachments, ticketId }: AttachmentsProps) {
  const { t } = useWords('ticket');
  if (attachments.length === 0) return null;
  return (
    <ul className="atts" aria-label={t('attachments')}>
      {attachments.map((attachment) => (
        <AttachmentLine key={`${attachment.blobId} ${attachment.name}`} attachment={attachment} ticketId={ticketId} />
      ))}
    </ul>
  );
}

function AttachmentLine({ attachment, ticketId }: { readonly attachment: Attachment; readonly ticketId: string }) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const [isWanted, setWanted] = useState(false);
  return (
    <li>
      <Icon of={Paperclip} size="row" />
      <Button variant="link" label={t('download', { name: attachment.name })} onPress={() => setWanted(true)}>
        {attachment.name}
      </Button>
      <span className="mut n small">{fileSize(attachment.size, language)}</span>
      {isWanted ? (
        <Fetching attachment={attachment} ticketId={ticketId} onDone={() => setWanted(false)} />
      ) : (
        <Icon of={Download} size="tag" />
      )}
    </li>
  );
}

interface FetchingProps {
  readonly attachment: Attachment;
  readonly ticketId: string;
  readonly onDone: () => void;
}

/** Exists only while a file is being fetched; hands it to the browser and goes. */
function Fetching({ attachment, ticketId, onDone }: FetchingProps) {
  const { t } = useWords('ticket');
  const blob = useBlob(attachment.blobId, ticketId);
  const { bytes } = blob;
  useEffect(() => {
    if (bytes === undefined) return;
    saveFile(bytes, attachment);
    onDone();
  }, [bytes, attachment, onDone]);
  if (blob.state !== 'failed') return <span className="mut small">{t('fileLoading')}</span>;
  return (
    <span className="line small">
      {t('fileFailed')}
      <Button variant="link" onPress={blob.retry}>
        {t('again')}
      </Button>
    </span>
  );
}
