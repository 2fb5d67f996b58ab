import { useState } from "react";
import { useLocation } from "wouter";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { papersAgain } from "#renderer/record/find-papers.ts";
import { usePaperSources } from "#renderer/record/paper-source.ts";
import { usePrint, usePrintings } from "#renderer/record/use-print.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { numbersOf } from "./job-words.ts";

/** 补打: the same documents once more, marked as such, with the reason on paper and in the journal. */
export function ReprintBox({ job }: { job: PrintJob }) {
  const around = useAround();
  const { store } = useDesk();
  const sources = usePaperSources();
  const [, navigate] = useLocation();
  const { print, printBatch, printing, problem } = usePrint();
  const [reason, setReason] = useState("");
  const [own, setOwn] = useState<string>();
  const times = usePrintings(job.form, job.number, job.version);
  const isOver = ["sent", "unconfirmed", "printed", "saved"].includes(job.state);
  // a test page is no document: another one is printed where the first was
  if (!around || !isOver || times === 0) return null;

  const again = async () => {
    setOwn(undefined);
    if (reason.trim() === "") return setOwn("请填写补打原因");
    const items = await papersAgain(store, sources, around, job);
    const [first] = items;
    const lost = numbersOf(job).length - items.length;
    if (!first || lost > 0) return setOwn(`有 ${lost} 份单据现在不能打印了，请打开记录看`);
    const { form, copies, version } = job;
    const wish = { form, copies, reason: reason.trim() };
    const sent =
      items.length > 1
        ? await printBatch({ ...wish, items })
        : await print({ ...wish, ...first, version });
    if (sent) navigate(`/printing/${sent.id}`);
  };
  return (
    <form
      className="reprint"
      aria-label="补打"
      onSubmit={(event) => {
        event.preventDefault();
        void again();
      }}
    >
      <Field
        label="补打原因"
        problem={own ?? problem}
        hint={`再打会标明补打第 ${times + 1} 次，并写上原因`}
      >
        <TextInput value={reason} onChange={setReason} maxLength={100} />
      </Field>
      <Action submit icon="print" busy={printing}>
        补打
      </Action>
    </form>
  );
}
