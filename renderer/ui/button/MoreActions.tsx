import { Dropdown } from "antd";
import { useState } from "react";
import { useKeys } from "../keys/KeysProvider.tsx";
import { IconAction } from "./Action.tsx";

interface Props {
  items: readonly { id: string; label: string }[];
  onChoose: (id: string) => void;
}

/** 更多: what is done seldom, behind one button; nothing when there is nothing of it. */
export function MoreActions({ items, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useKeys("popover", open ? [{ key: "Esc", label: "关闭", run: close }] : undefined);
  if (items.length === 0) return null;
  return (
    <Dropdown
      trigger={["click"]}
      open={open}
      onOpenChange={setOpen}
      autoFocus
      menu={{
        items: items.map(({ id, label }) => ({ key: id, label })),
        onClick: ({ key }) => onChoose(key),
      }}
    >
      <span>
        <IconAction icon="more" label="更多" />
      </span>
    </Dropdown>
  );
}
