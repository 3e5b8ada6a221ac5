import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** Esc, the cross, a tap beside it */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** stays in sight below what scrolls */
  readonly footer?: ReactNode;
  /** takes the whole screen: for maps and long lists */
  readonly tall?: boolean;
}

/**
 * A question above the page, from the bottom where thumbs are. The browser's own dialog keeps the focus inside, gives
 * it back afterwards and closes on Esc.
 */
export const Sheet = ({ open, title, onClose, children, footer, tall = false }: SheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useTranslation('touch');

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Esc, which the dialog itself answers
    <dialog
      ref={dialog}
      className={tall ? styles.tall : styles.sheet}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The dialog's own box is wholly covered by its content, so a click on it fell beside.
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 className={styles.title} id={heading}>
              {title}
            </h2>
            <IconButton icon="close" label={t('close')} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </div>
      )}
    </dialog>
  );
};
