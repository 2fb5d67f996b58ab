import "./overlay.css";
import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** What it is, read aloud: "搜索". */
  label: string;
  className?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet over the screen, a modal dialog of the browser itself: it keeps the focus inside and gives it back to where it was. */
export function Overlay({ label, className = "", onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet closes it; Esc does so by key
    <dialog
      ref={dialog}
      className={`overlay ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {children}
    </dialog>
  );
}
