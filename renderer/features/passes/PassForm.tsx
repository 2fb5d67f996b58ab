import { useAround } from "#renderer/data/live.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { applyForPass, changePass } from "#shared/domain/passes/apply.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { CarrierFields, DayFields, KindField } from "./ApplicationFields.tsx";
import { LineFields } from "./LineFields.tsx";
import { PapersField } from "./PapersField.tsx";
import { PassRules } from "./PassRules.tsx";
import { applicationOf, isBlankLine, type PassValues } from "./pass-values.ts";
import "./passes.css";

interface Props {
  /** The key of the draft: "pass.new", or that of the pass being changed. */
  draftKey: string;
  initial: PassValues;
  /** The pass being changed; none for a new one. */
  pass?: ExitPass;
  onSaved: (id: string) => void;
  onCancel: () => void;
}

const missingIn = (values: PassValues): string[] =>
  [
    { label: "客户", there: (values.customer?.name ?? "").trim() !== "" },
    { label: "携带人", there: values.carrier.trim() !== "" },
    { label: "证件号码", there: values.documentNumber.trim() !== "" },
    { label: "搬出日期", there: values.leavesOn !== undefined },
    { label: "归还日期", there: !values.returnable || values.returnBy !== undefined },
    { label: "放行门岗", there: values.gate.trim() !== "" },
    { label: "物品清单", there: values.lines.some((line) => !isBlankLine(line)) },
  ].flatMap(({ label, there }) => (there ? [] : [label]));

/** 开出门条: what leaves, with whom, when, through which gate, and on which papers. */
export function PassForm({ draftKey, initial, pass, onSaved, onCancel }: Props) {
  const { values, set, discard, ready, savedText } = useDraft(draftKey, initial);
  const apply = useSave(applyForPass);
  const change = useSave(changePass);
  const around = useAround();
  if (!ready || !around) return null;
  const { problems, saving } = pass ? change : apply;
  const save = async () => {
    const input = applicationOf(values);
    const saved = await (pass ? change.save({ ...input, id: pass.id }) : apply.save(input));
    const id = pass?.id ?? saved?.records.find((record) => "carrier" in record)?.id;
    if (!saved || id === undefined) return;
    await discard();
    onSaved(id);
  };
  const cancel = () => {
    void discard();
    onCancel();
  };
  const title = pass ? "修改出门条" : "开出门条";
  const fields = { values, set };
  return (
    <Form
      label={title}
      problems={problems}
      onSave={() => void save()}
      onSubmit={() => void save()}
      onCancel={cancel}
    >
      <RecordPane
        label={title}
        head={
          <RecordHead
            title={title}
            marks={pass && <span className="record-number num">{pass.id}</span>}
            actions={<span className="text-tertiary text-small">{savedText}</span>}
          />
        }
        footer={
          <PaneFooter missing={missingIn(values)} busy={saving}>
            <span className="text-tertiary text-small">
              {pass?.check ? "修改后须重新核对" : "保存后逐行核对，再开具"}
            </span>
          </PaneFooter>
        }
      >
        <div className="pass-form">
          <FormProblems />
          <KindField {...fields} packs={around.desk.packs} />
          <CarrierFields {...fields} />
          <DayFields {...fields} />
          <PassRules values={values} around={around} />
          <PapersField {...fields} />
          <LineFields lines={values.lines} onChange={(lines) => set({ lines })} />
        </div>
      </RecordPane>
    </Form>
  );
}
