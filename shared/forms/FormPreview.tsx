import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import formsCss from "./css/forms.css?inline";
import previewCss from "./css/preview.css?inline";
import { FormSheet } from "./FormSheet.tsx";
import type { Form, PrintLine } from "./form.ts";
import type { FormName } from "./names.ts";
import { liesAcross } from "./page-setup.ts";
import { copyLabel, printLineText } from "./parts/running-head.tsx";
import { forms } from "./registry.ts";

const PX_PER_MICRON = 96 / 25_400;

interface PaperProps {
  form: Form;
  data: unknown;
  print: PrintLine;
  copy: string;
}

/** The sheet with what the boxes of @page hold on its first page; a slip carries its own foot. */
function Paper({ form, data, print, copy }: PaperProps) {
  const parsed = useMemo(() => form.data.safeParse(data), [form, data]);
  if (!parsed.success)
    return (
      <ul className="problems">
        {parsed.error.issues.map((issue) => (
          <li key={issue.path.join(".")}>{issue.message}</li>
        ))}
      </ul>
    );
  const label = copyLabel(form, copy);
  return (
    <>
      <FormSheet form={form} data={parsed.data} print={print} copy={copy} />
      {form.page.sheet && (
        <div className="foot">{printLineText(print, form.basis?.(parsed.data))}</div>
      )}
      {label !== "" && <div className="copy">{label}</div>}
    </>
  );
}

/** Keeps the CSS of the program and that of the forms apart. */
function Shadow({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot>();
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host !== null) setRoot(host.shadowRoot ?? host.attachShadow({ mode: "open" }));
  }, []);
  return <div ref={attach}>{root !== undefined && createPortal(children, root)}</div>;
}

interface FormPreviewProps {
  form: FormName;
  data: unknown;
  print: PrintLine;
  copy: string;
  /** The width in CSS pixels to which the paper is scaled. */
  width: number;
}

/** A form as it will print, by the same component, scaled to a width. What runs over several pages shows as one long sheet. */
export function FormPreview({ form: name, data, print, copy, width }: FormPreviewProps) {
  const form = forms[name];
  const zoom = width / (form.page.widthMicrons * PX_PER_MICRON);
  return (
    <Shadow>
      <style>{formsCss + previewCss}</style>
      <div
        className={`paper ${form.page.paper} ${liesAcross(form.page) ? "across" : ""}`}
        style={{ zoom }}
      >
        <Paper form={form} data={data} print={print} copy={copy} />
      </div>
    </Shadow>
  );
}
