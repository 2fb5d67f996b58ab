import type { PrintedForm, PrintLine } from "./form.ts";
import { liesAcross } from "./page-setup.ts";
import { RunningGlyphs } from "./parts/running-head.tsx";

/** The content of one copy of a form, as paper and preview show it. `data` must be what the form's schema answered. */
export function FormSheet(props: {
  form: PrintedForm;
  data: unknown;
  print: PrintLine;
  copy: string;
}) {
  const { form, data, print, copy } = props;
  return (
    <article
      className={`sheet ${form.page.paper} ${liesAcross(form.page) ? "across " : ""}${form.name}`}
      aria-label={form.title}
      lang="zh-CN"
    >
      <form.Body data={data} print={print} copy={copy} />
      <RunningGlyphs form={form} data={data} print={print} copy={copy} />
    </article>
  );
}
