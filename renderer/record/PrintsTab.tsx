import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { FormPreview } from "#shared/forms/FormPreview.tsx";
import type { FormName } from "#shared/forms/names.ts";
import { liesAcross } from "#shared/forms/page-setup.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { JobRow } from "./JobRow.tsx";
import { previewLine } from "./preview-line.ts";
import { useJobs } from "./use-jobs.ts";
import { type PrintItem, usePrint, usePrintings } from "./use-print.ts";
import "./prints.css";

/** A form that this record can be printed on, with its data as it stands now. */
export interface Printable {
  form: FormName;
  data: unknown;
  /** Which version of the document, where it has several. */
  version?: number;
  /** What the choice says when one form prints in several ways; else the form's title. */
  label?: string;
  /** Several documents that print as one, instead of the record's own. */
  items?: readonly PrintItem[];
}

interface Props {
  /** "serviceOrder:FW-…". */
  subject: string;
  number: string;
  printables: readonly Printable[];
}

/** 打印件: preview by the component that prints, printing with a reason from the second time on, and what became of each job. */
export function PrintsTab({ subject, number, printables }: Props) {
  const [chosen, setChosen] = useState(0);
  const printable = printables[chosen] ?? printables[0];
  const { jobs, refresh } = useJobs(number);
  if (!printable)
    return (
      <EmptyState
        icon="print"
        title="还没有可打印的单据"
        text="办到需要单据的一步，这里就能打印。"
      />
    );
  return (
    <div className="prints">
      <div className="prints-side">
        {printables.length > 1 && (
          <div className="prints-choice">
            {printables.map(({ form, label = formSpecs[form].title }, index) => (
              <Action
                key={label}
                size="small"
                kind={index === chosen ? "main" : "plain"}
                onClick={() => setChosen(index)}
              >
                {label}
              </Action>
            ))}
          </div>
        )}
        <PrintBox
          key={`${printable.form} ${printable.label}`}
          subject={subject}
          number={number}
          printable={printable}
          onSent={refresh}
        />
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </div>
      <Preview number={number} printable={printable} />
    </div>
  );
}

interface BoxProps {
  subject: string;
  number: string;
  printable: Printable;
  onSent: () => void;
}

function PrintBox({ subject, number, printable, onSent }: BoxProps) {
  const { form, version, data, items } = printable;
  const spec = formSpecs[form];
  const first = items?.[0]?.number ?? number;
  const nth = usePrintings(form, first, version) + 1;
  const [reason, setReason] = useState("");
  const { print, printBatch, printing, problem } = usePrint();
  const send = async (target: "printer" | "pdf") => {
    const wish = { form, copies: spec.copies, reason: reason || undefined, target };
    const sent = await (items
      ? printBatch({ ...wish, items })
      : print({ ...wish, number, subject, data, version }));
    if (!sent) return;
    setReason("");
    onSent();
  };
  useKeys("pane", [{ key: "Ctrl P", label: "打印", run: () => void send("printer") }]);
  return (
    <section className="print-box" aria-label={`打印${spec.title}`}>
      <p className="text-secondary">
        {items
          ? `${items.length} 份合成一份打印`
          : spec.copies.length > 1
            ? `一式 ${spec.copies.length} 联：${spec.copies.join("、")}`
            : "一联"}
        {nth > 1 && `；这是第 ${nth} 次打印，单据上会标明补打`}
      </p>
      {nth > 1 && (
        <Field label="补打原因" problem={problem}>
          <TextInput value={reason} onChange={setReason} maxLength={100} />
        </Field>
      )}
      {nth === 1 && problem && <Notice title={problem} />}
      <div className="row">
        <Action
          kind="main"
          icon="print"
          keys="Ctrl P"
          busy={printing}
          onClick={() => void send("printer")}
        >
          打印
        </Action>
        <Action busy={printing} onClick={() => void send("pdf")}>
          存为 PDF
        </Action>
      </div>
    </section>
  );
}

function Preview({ number, printable }: { number: string; printable: Printable }) {
  const around = useAround();
  const spec = formSpecs[printable.form];
  if (!around) return null;
  const width = liesAcross(spec.page) ? 640 : spec.page.sheet ? 460 : 300;
  return (
    <figure className="print-preview" aria-label={`${spec.title}预览`}>
      <FormPreview
        form={printable.form}
        data={printable.data}
        print={previewLine(around, number)}
        copy={spec.copies[0] ?? ""}
        width={width}
      />
    </figure>
  );
}
