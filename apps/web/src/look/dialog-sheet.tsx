import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words/use-words.ts';
import { InLanguage } from './in-language.tsx';
import { refocus } from './refocus.ts';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, the one that acts last. */
  actions?: ReactNode;
  width?: 'normal' | 'wide';
  /** Only its own buttons close it: no cross, no Escape, no press outside. */
  staysOpen?: boolean;
};

/** The dialog itself, fetched when the first one is opened. */
export function DialogSheet({ onClose, title, children, actions, width = 'normal', staysOpen = false }: DialogProps) {
  const t = useWords('everywhere');
  // What opened it may be gone by what was done in it.
  useEffect(() => () => refocus(), []);
  return (
    <InLanguage>
      <ModalOverlay
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        isDismissable={!staysOpen}
        isKeyboardDismissDisabled={staysOpen}
        className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto bg-veil sm:items-start sm:p-6 sm:pt-[12dvh]"
      >
        <Modal
          className={`w-full rounded-t border border-line bg-surface text-ink shadow-raised sm:rounded ${width === 'wide' ? 'sm:max-w-page' : 'sm:max-w-dialog'}`}
        >
          <AriaDialog className="grid max-h-[92dvh] grid-rows-[auto_minmax(0,1fr)_auto] outline-none sm:max-h-[76dvh]">
            <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-2 sm:px-6">
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              {staysOpen ? null : (
                <button
                  type="button"
                  onClick={onClose}
                  aria-label={t('close')}
                  className="-mt-1 -mr-2 inline-flex size-9 pointer-coarse:size-11 pointer-coarse:-mt-2 shrink-0 items-center justify-center rounded text-soft hover:bg-sunk hover:text-ink"
                >
                  <X className="size-5" aria-hidden="true" />
                </button>
              )}
            </header>
            {/* What sticks to the top sticks to the edge, over the padding. */}
            <div className="grid content-start gap-4 overflow-y-auto px-5 py-2 [--stick:-0.5rem] sm:px-6">{children}</div>
            {actions ? (
              <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5 sm:px-6">{actions}</footer>
            ) : (
              <span className="h-4" />
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </InLanguage>
  );
}
