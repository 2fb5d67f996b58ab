import { Modal } from "antd";
import { useSaveStatus } from "#renderer/data/live.ts";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";

/** Long work that the whole desk waits for: what, how far, and 取消 as long as nothing has been written. */
export function WorkOverlay() {
  const status = useSaveStatus();
  if (status.kind !== "working") return null;
  const { text, done, total, cancel } = status;
  return (
    <Modal
      open
      title="请稍候"
      width={480}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      centered
      footer={null}
    >
      <Keys cancel={cancel} />
      <ProgressBar
        text={total > 0 ? `${text} ${done} / ${total}` : text}
        {...(total > 0 ? { fraction: done / total } : {})}
        {...(cancel ? { onCancel: cancel } : {})}
      />
      <p className="text-secondary">
        {cancel
          ? "现在取消，什么都不会留下。做完之前不能保存别的内容。"
          : "已经不能取消；就算断电，下次打开也会接着写完。"}
      </p>
    </Modal>
  );
}

/** Under the dialog no other key works. */
function Keys({ cancel }: { cancel: (() => void) | undefined }) {
  useKeys("dialog", cancel ? [{ key: "Esc", label: "取消", run: cancel }] : []);
  return null;
}
