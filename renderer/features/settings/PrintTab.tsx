import { useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import type { CallArgument, Machine } from "#shared/bridge/contract.ts";
import { paperSizes } from "#shared/forms/form.ts";
import type { Problem } from "#shared/lib/result.ts";
import { PaperRow, type Printer } from "./PaperRow.tsx";
import { TestPages } from "./TestPages.tsx";

type Values = Pick<Machine, "printers" | "pdfFolder" | "papers" | "badgePaper">;

/** What is changed of the machine; an absent choice leaves what it was. */
const changeOf = ({ printers, pdfFolder, papers, badgePaper }: Values) =>
  ({
    printers,
    pdfFolder: pdfFolder.trim(),
    papers: papers ?? {},
    badgePaper: badgePaper ?? "slip80",
  }) satisfies CallArgument<"machine.set">;

/** The printers of this machine, once the host has asked for them. */
function usePrinters(): readonly Printer[] {
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  useEffect(() => {
    callDesk("printing.printers", {}).then(
      (answer) => setPrinters(answer.printers),
      () => undefined,
    );
  }, []);
  return printers;
}

/** 打印: which printer takes which paper and how, what visitors wear, and where PDFs go. Only this machine is concerned. */
export function PrintTab() {
  const { machine, setMachine, state } = useHost();
  const printers = usePrinters();
  const [values, setValues] = useState<Values>(machine);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const save = async () => {
    setBusy(true);
    setProblems([]);
    try {
      setMachine(await callDesk("machine.set", changeOf(values)));
    } catch (error) {
      setProblems([{ field: "pdfFolder", message: refusalText(error) }]);
    }
    setBusy(false);
  };
  const isChanged = JSON.stringify(changeOf(values)) !== JSON.stringify(changeOf(machine));
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
          {paperSizes.map((size) => (
            <PaperRow key={size} size={size} printers={printers} values={values} onChange={set} />
          ))}
          <Field label="访客证用" hint="登记到访时打在哪种纸上">
            <SegmentedInput
              value={values.badgePaper ?? "slip80"}
              onChange={(badgePaper) => set({ badgePaper })}
              choices={[
                { value: "slip80", label: "80 mm 小票" },
                { value: "cr80", label: "CR80 卡" },
              ]}
            />
          </Field>
          <Field
            label="PDF 文件夹"
            name="pdfFolder"
            hint="这台电脑上的完整路径；留空则放在数据文件夹的「打印件」里"
          >
            <TextInput value={values.pdfFolder} onChange={(pdfFolder) => set({ pdfFolder })} />
          </Field>
          <TestPages machine={machine} isChanged={isChanged} />
        </div>
        <PaneFooter busy={busy} />
      </Form>
    </div>
  );
}
