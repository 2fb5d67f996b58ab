import { type ReactNode, useState } from "react";
import { usePaperSources } from "#renderer/record/paper-source.ts";
import { usePrint } from "#renderer/record/use-print.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { formSpecs } from "#shared/forms/specs.ts";
import { PaperChoice } from "./PaperChoice.tsx";
import { type Offer, useBatch } from "./use-batch.ts";

interface Props {
  onSent: (id: string) => void;
  onCancel: () => void;
}

/** 成批打印: which documents of a form, printed as one document and one job. */
export function BatchPane({ onSent, onCancel }: Props) {
  const sources = usePaperSources();
  const offers = sources.flatMap((source) => source.batches.map((batch) => ({ source, batch })));
  const [label, setLabel] = useState(offers[0]?.batch.label);
  const offer = offers.find(({ batch }) => batch.label === label);
  if (!offer) return null;
  return (
    <Batch key={label} offer={offer} onSent={onSent} onCancel={onCancel}>
      <Field label="打印什么">
        <SegmentedInput
          value={label}
          onChange={setLabel}
          choices={offers.map(({ batch }) => ({ value: batch.label, label: batch.label }))}
        />
      </Field>
    </Batch>
  );
}

function Batch({
  offer,
  onSent,
  onCancel,
  children,
}: Props & { offer: Offer; children: ReactNode }) {
  const papers = useBatch(offer);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const { printBatch, print, printing, problem } = usePrint();
  const spec = formSpecs[offer.batch.form];
  const chosen = (papers ?? []).filter(({ number }) => !left.has(number));
  const submit = async () => {
    const wish = { form: spec.name, copies: spec.copies, reason: reason.trim() || undefined };
    const [only, ...others] = chosen;
    if (!only) return;
    const sent = await (others.length === 0
      ? print({ ...wish, ...only })
      : printBatch({ ...wish, items: chosen }));
    if (sent) onSent(sent.id);
  };
  return (
    <Form label="成批打印" focusFirst={false} onSubmit={() => void submit()} onCancel={onCancel}>
      <RecordPane
        label="成批打印"
        head={<RecordHead title="成批打印" />}
        footer={
          <PaneFooter
            submitLabel={`打印 ${chosen.length} 份`}
            submitDisabled={chosen.length === 0}
            busy={printing}
          />
        }
      >
        <div className="job-pane">
          {children}
          {problem && <Notice title={problem} />}
          {papers?.length === 0 ? (
            <EmptyState
              icon="print"
              title={`没有${offer.batch.label}`}
              text="有了记录，这里就能一起打印，合成一份。"
            />
          ) : (
            papers && <PaperChoice papers={papers} left={left} onChange={setLeft} />
          )}
          <Field label="补打原因" hint="其中有打印过的才要写，只标在打印过的那几份上">
            <TextInput value={reason} onChange={setReason} maxLength={100} />
          </Field>
        </div>
      </RecordPane>
    </Form>
  );
}
