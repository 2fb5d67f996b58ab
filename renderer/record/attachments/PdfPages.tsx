import { useEffect, useRef, useState } from "react";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { drawPage, openPdf, type PDFDocumentProxy } from "./open-pdf.ts";

const WIDTH = 960;

/** The pages of a PDF below each other, each drawn when it comes into view. */
export function PdfPages({ blob, name }: { blob: Blob; name: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let task: ReturnType<typeof openPdf> | undefined;
    let left = false;
    const open = async () => {
      const bytes = await blob.arrayBuffer();
      if (left) return;
      task = openPdf(bytes);
      const opened = await task.promise;
      if (!left) setPdf(opened);
    };
    open().catch(() => !left && setBroken(true));
    return () => {
      left = true;
      void task?.destroy();
    };
  }, [blob]);
  if (broken)
    return (
      <Notice title="这份 PDF 打不开，可能有密码或已损坏">可以另存副本，用别的程序打开。</Notice>
    );
  if (!pdf) return null;
  return (
    <>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <Page key={String(index)} pdf={pdf} number={index + 1} name={name} />
      ))}
    </>
  );
}

interface PageProps {
  pdf: PDFDocumentProxy;
  number: number;
  name: string;
}

function Page({ pdf, number, name }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      pdf
        .getPage(number)
        .then((page) => drawPage(page, element, WIDTH))
        .then(
          () => setDrawn(true),
          // the sheet was closed meanwhile
          () => undefined,
        );
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className="attachment-page"
      role="img"
      aria-label={`${name} 第 ${number} 页，共 ${pdf.numPages} 页`}
      aria-busy={!drawn}
    />
  );
}
