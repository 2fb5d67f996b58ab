import { lazy, Suspense, useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Overlay } from "#renderer/ui/panel/Overlay.tsx";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { attachmentKinds } from "#shared/domain/common/attachments/kinds.ts";
import { type Fetched, useFile } from "./use-file.ts";

const PdfPages = lazy(() =>
  import("./PdfPages.tsx").then((module) => ({ default: module.PdfPages })),
);

interface Props {
  file: KeptFile;
  onClose: () => void;
}

/** A file over the screen: the picture, the pages, the text, or a player. Nothing of it leaves the program. */
export function AttachmentViewer({ file, onClose }: Props) {
  const fetched = useFile(file);
  return (
    <Overlay label={`附件 ${file.name}`} className="attachment-viewer" onClose={onClose}>
      <header className="row attachment-viewer-head">
        <h2 className="grow ellipsis">{file.name}</h2>
        {fetched.kind === "here" && <CopyAction file={file} />}
        <IconAction icon="close" label="关闭" keys="Esc" onClick={onClose} />
      </header>
      <div className="attachment-viewer-body">
        {fetched.kind === "refused" && (
          <Notice title={fetched.message}>
            登记时是 {file.name}；可以在「设置 → 数据检查」里核对全部附件。
          </Notice>
        )}
        {fetched.kind === "here" && <Content file={file} {...fetched} />}
      </div>
    </Overlay>
  );
}

function Content({ file, url, blob }: { file: KeptFile } & Extract<Fetched, { kind: "here" }>) {
  const { shown, label } = attachmentKinds[file.kind];
  switch (shown) {
    case "picture":
      return <img className="attachment-picture" src={url} alt={file.name} />;
    case "recording":
      return (
        // biome-ignore lint/a11y/useMediaCaption: a recording of a call has no captions
        <audio className="attachment-player" src={url} controls autoPlay aria-label={file.name} />
      );
    case "pdf":
      return (
        <Suspense>
          <PdfPages blob={blob} name={file.name} />
        </Suspense>
      );
    case "text":
      return <Text blob={blob} />;
    default:
      return (
        <p className="text-secondary">
          {label}要用别的程序打开：点「另存副本」，副本在「导出」文件夹里。
        </p>
      );
  }
}

function Text({ blob }: { blob: Blob }) {
  const [text, setText] = useState("");
  useEffect(() => {
    let left = false;
    const show = (bytes: ArrayBuffer) => !left && setText(decoded(bytes));
    void blob.arrayBuffer().then(show);
    return () => {
      left = true;
    };
  }, [blob]);
  return <pre className="attachment-text">{text}</pre>;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** For other programs: a copy in the folder 导出, which the system then shows. */
function CopyAction({ file }: { file: KeptFile }) {
  const [told, setTold] = useState<string>();
  const copy = () =>
    callDesk("attachment.copy", { digest: file.digest, name: file.name }).then(
      ({ file: place }) => setTold(`副本在 ${place}`),
      (error: unknown) => setTold(refusalText(error)),
    );
  return (
    <>
      {told && <small className="text-tertiary ellipsis">{told}</small>}
      <Action size="small" icon="download" onClick={() => void copy()}>
        另存副本
      </Action>
    </>
  );
}
