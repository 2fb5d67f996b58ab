import { useEffect, useRef, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { saveFile } from "#renderer/data/transfer/export-job.ts";
import { endingText, ImportJob } from "#renderer/data/transfer/import-job.ts";
import type { CheckSummary, ImportOf } from "#renderer/data/transfer/import-protocol.ts";
import type { ColumnBook, Mapping } from "#shared/domain/common/imports/columns.ts";
import { useDraft } from "../use-draft.ts";
import { type Choices, leftOut, noChoices } from "./choices.ts";
import {
  nothingRemembered,
  type OpenTable,
  openTable,
  rememberedWith,
  withHeadings,
} from "./open-table.ts";

interface Progress {
  text: string;
  done: number;
  total: number;
}

/** Runs one step with its bar; a failure is said, and leaves what was there. */
function useSteps() {
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<string>();
  const step = async (text: string, work: () => Promise<void>) => {
    setProblem(undefined);
    setProgress({ text, done: 0, total: 0 });
    try {
      await work();
    } catch (error) {
      setProblem(endingText(error, "已取消"));
    } finally {
      setProgress(undefined);
    }
  };
  return { progress, setProgress, problem, setProblem, step };
}

type Steps = ReturnType<typeof useSteps>;

/** What is imported: its columns, the name under which people's choice of them is kept, and what its rows are read with. */
export interface ImportSpec {
  draft: string;
  book: ColumnBook;
  of: (mapping: Mapping) => ImportOf;
}

/** The file and its columns. `forget` is called before anything changes that a check was made on. */
function useTable({ draft, book }: ImportSpec, { step }: Steps, forget: () => void) {
  const { store } = useDesk();
  const { values: remembered, set: remember } = useDraft(draft, nothingRemembered);
  const job = useRef<ImportJob>(undefined);
  const [table, setTable] = useState<OpenTable>();
  useEffect(() => () => job.current?.end(), []);

  const read = (from: ImportJob, name: string, sheet?: string) =>
    step("正在读取文件", async () => {
      forget();
      setTable(undefined);
      setTable(openTable({ name, read: await from.read(sheet), sheet }, remembered, book));
    });
  const choose = (file: File) => {
    job.current?.end();
    job.current = new ImportJob(store, file);
    return read(job.current, file.name);
  };
  const chooseSheet = async (sheet: string) => {
    if (job.current && table) await read(job.current, table.name, sheet);
  };
  const change = (next: OpenTable) => {
    forget();
    setTable(next);
  };
  const chooseHeading = (row: number) =>
    table && change(withHeadings(table, row, remembered, book));
  const map = (index: number, key: string | undefined) => {
    if (!table) return;
    change({ ...table, mapping: table.mapping.map((each, at) => (at === index ? key : each)) });
    remember(rememberedWith(remembered, table.headings[index] ?? "", key));
  };
  const close = () => setTable(undefined);
  return { job, table, choose, chooseSheet, chooseHeading, map, close };
}

/** A name for the list of problems that any system takes. */
const problemsName = (table: OpenTable, format: string) => {
  const stem = table.name.replace(/\.[^.]*$/, "").replace(/[\\/:*?"<>|]/g, "");
  return `导入的问题 ${stem.slice(0, 60)}`.trim().concat(`.${format}`);
};

/** The way of one file in, from choosing it to its result. */
export function useImport(spec: ImportSpec) {
  const { store, actor } = useDesk();
  const [checked, setChecked] = useState<CheckSummary>();
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [imported, setImported] = useState<number>();
  const [problemFile, setProblemFile] = useState<string>();
  const forget = () => {
    setChecked(undefined);
    setChoices(noChoices);
    setProblemFile(undefined);
    setImported(undefined);
  };
  const steps = useSteps();
  const { job, table, close, ...columns } = useTable(spec, steps, forget);

  const check = () =>
    steps.step("正在逐行核对", async () => {
      if (!job.current || !table) return;
      forget();
      const { headingRow, mapping } = table;
      const request = { headingRow, ...spec.of(mapping) };
      setChecked(await job.current.check(request, steps.setProgress));
    });
  const run = async () => {
    if (!job.current || !table || !checked) return;
    const { name, headings } = table;
    const skipped = leftOut(checked, choices);
    const { duplicateReason } = choices;
    steps.setProblem(undefined);
    const id = crypto.randomUUID();
    const choice = { id, file: name.slice(-200), headings, skipped, duplicateReason };
    const result = await job.current.run(choice, actor);
    if (!result.ok) return steps.setProblem(result.problems[0]?.message ?? "没有导入");
    close();
    forget();
    setImported(checked.good - skipped.length);
  };
  const download = (format: "xlsx" | "csv") =>
    steps.step("正在写问题清单", async () => {
      if (!job.current || !table) return;
      const bytes = await job.current.problems(format);
      setProblemFile(await saveFile(store, problemsName(table, format), bytes));
    });
  return {
    ...columns,
    table,
    book: spec.book,
    /** What was checked holds no longer: something that it was checked with has changed. */
    forget,
    checked,
    choices,
    setChoices: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    progress: steps.progress,
    problem: steps.problem,
    imported,
    problemFile,
    check,
    run,
    download,
    cancel: () => job.current?.cancel(),
  };
}

export type Import = ReturnType<typeof useImport>;
