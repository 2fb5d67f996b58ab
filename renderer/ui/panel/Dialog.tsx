import "./feedback.css";
import { Modal } from "antd";
import type { ReactNode } from "react";

interface Props {
  open: boolean;
  title: string;
  children: ReactNode;
}

/** The frame of a question that must be answered before anything else; its keys are the content's. */
export function Dialog({ open, title, children }: Props) {
  return (
    <Modal
      open={open}
      title={title}
      width={440}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      centered
      footer={null}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}
