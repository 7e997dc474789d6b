import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button.tsx';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the confirming one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** An alert dialog asks before something that cannot be undone. */
  readonly isAlert?: boolean;
};

/** Only where a panel does not serve: it takes the whole screen hostage. */
export function Dialog({ title, isOpen, onClose, closeLabel, children, actions, size, isAlert }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(opened) => opened || onClose()}
      isDismissable={isAlert !== true}
    >
      <Modal className={size === 'wide' ? 'dialog-box wide' : 'dialog-box'}>
        <AriaDialog className="dialog" role={isAlert === true ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} keys="Esc" onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {actions !== undefined && <div className="dialog-foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
