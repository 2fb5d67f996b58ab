import { useEffect, useState } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import type { CallResult, Machine } from "#shared/bridge/contract.ts";
import { paperSizes } from "#shared/forms/form.ts";
import type { Problem } from "#shared/lib/result.ts";
import { refusalText } from "./new-person.ts";

type Printer = CallResult<"printing.printers">["printers"][number];

const paperLabels: Record<(typeof paperSizes)[number], { label: string; hint: string }> = {
  A4: { label: "A4", hint: "投诉记录表、派工单、服务记录单" },
  A5: { label: "A5", hint: "出门条" },
  slip80: { label: "80 mm 小票", hint: "访客证" },
  cr80: { label: "CR80 卡", hint: "" },
};

const toPdf = "";

/** The choice of printers; one that is set but not there now stays in the list. */
function choicesOf(printers: readonly Printer[], chosen: string) {
  const known = printers.map(({ name, isDefault }) => ({
    value: name,
    label: name,
    note: isDefault ? "系统默认" : "",
  }));
  const gone = chosen !== toPdf && !printers.some(({ name }) => name === chosen);
  return [
    { value: toPdf, label: "存为 PDF" },
    ...known,
    ...(gone ? [{ value: chosen, label: chosen, note: "现在找不到" }] : []),
  ];
}

/** 打印: which printer takes which paper, and where PDFs go. Only this machine is concerned. */
export function PrintTab() {
  const { machine, setMachine, state } = useHost();
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  const [values, setValues] = useState<Pick<Machine, "printers" | "pdfFolder">>(machine);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    callDesk("printing.printers", {}).then(
      (answer) => setPrinters(answer.printers),
      () => undefined,
    );
  }, []);
  const save = async () => {
    setBusy(true);
    setProblems([]);
    try {
      const { printers: chosen, pdfFolder } = values;
      setMachine(await callDesk("machine.set", { printers: chosen, pdfFolder: pdfFolder.trim() }));
    } catch (error) {
      setProblems([{ field: "pdfFolder", message: refusalText(error) }]);
    }
    setBusy(false);
  };
  const choose = (size: (typeof paperSizes)[number], name = toPdf) => {
    const { [size]: _, ...others } = values.printers;
    setValues({ ...values, printers: name === toPdf ? others : { ...others, [size]: name } });
  };
  return (
    <div className="settings-sheet">
      <Form
        label="打印"
        focusFirst={false}
        problems={problems}
        onSave={() => void save()}
        onCancel={() => setValues(machine)}
      >
        <div className="settings-body">
          {state && !state.paper.possible && (
            <Notice tone="info" title="这台电脑现在只能存为 PDF">
              {state.paper.reason}
            </Notice>
          )}
          <FieldGrid columns={3}>
            {paperSizes.map((size) => (
              <Field key={size} label={paperLabels[size].label} hint={paperLabels[size].hint}>
                <SelectInput
                  value={values.printers[size] ?? toPdf}
                  onChange={(name) => choose(size, name)}
                  choices={choicesOf(printers, values.printers[size] ?? toPdf)}
                />
              </Field>
            ))}
          </FieldGrid>
          <Field
            label="PDF 文件夹"
            name="pdfFolder"
            hint="这台电脑上的完整路径；留空则放在数据文件夹的「打印件」里"
          >
            <TextInput
              value={values.pdfFolder}
              onChange={(pdfFolder) => setValues({ ...values, pdfFolder })}
            />
          </Field>
        </div>
        <PaneFooter busy={busy} />
      </Form>
    </div>
  );
}
