import { Check, TriangleAlert, X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastList as ToastList,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type ToastAction = { readonly label: string; readonly run: () => void };
export type ToastMessage = { readonly text: string; readonly kind: 'done' | 'failed'; readonly action?: ToastAction };

const SHOWN_FOR = 8_000;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says what was done, with one way to undo it. Stays eight seconds, longer under pointer or focus. */
export function toast(text: string, action?: ToastAction): void {
  queue.add({ text, kind: 'done', action }, { timeout: SHOWN_FOR });
}

/** Says what could not be done; stays until it is closed. */
export function toastFailure(text: string, action?: ToastAction): void {
  queue.add({ text, kind: 'failed', action });
}

export type ToastHostProps = { readonly label: string; readonly closeLabel: string };

/** Where toasts appear. Once per window. */
export function ToastHost({ label, closeLabel }: ToastHostProps) {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={label}>
      <ToastList<ToastMessage>>
        {({ toast: shown }) => (
          <AriaToast className={shown.content.kind === 'failed' ? 'toast bad' : 'toast'} toast={shown}>
            <Icon of={shown.content.kind === 'failed' ? TriangleAlert : Check} size="row" />
            <ToastContent className="toast-text">
              <Text slot="title">{shown.content.text}</Text>
            </ToastContent>
            <ToastButton action={shown.content.action} close={() => queue.close(shown.key)} />
            <IconButton icon={X} label={closeLabel} slot="close" />
          </AriaToast>
        )}
      </ToastList>
    </ToastRegion>
  );
}

function ToastButton({ action, close }: { readonly action: ToastAction | undefined; readonly close: () => void }) {
  if (action === undefined) return null;
  return (
    <Button
      variant="link"
      onPress={() => {
        action.run();
        close();
      }}
    >
      {action.label}
    </Button>
  );
}
