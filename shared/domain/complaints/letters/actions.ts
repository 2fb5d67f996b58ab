import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { choice, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success, unless } from "#shared/lib/result.ts";
import { complaintTable } from "../complaint.ts";
import {
  blankToFill,
  complaintLetterTable,
  letterId,
  letterLabels,
  letterTemplateTable,
  letterTitle,
  templateProblems,
  templateText,
} from "./template.ts";

const kind = choice("信函", keysOf(letterLabels));

/** Changes the words of a kind of letter. Fields that do not exist are named and nothing is changed. */
export const setLetterTemplate = defineAction({
  name: "letter.setTemplate",
  label: "修改信函模板",
  input: z.object({ id: kind, title: letterTitle, text: templateText }),
  reads: recordById(letterTemplateTable),
  run: (context, { id, title, text }) =>
    unless([...templateProblems(title, "title"), ...templateProblems(text, "text")], () => [
      put(letterTemplateTable, { id, title, text, changed: doneNow(context) }),
    ]),
});

/** Keeps the letter of a complaint as it goes to the customer; writing it again makes the next version. */
export const writeLetter = defineAction({
  name: "letter.write",
  label: "写信函",
  input: z.object({
    complaint: requiredText("投诉编号", 60),
    kind,
    title: letterTitle,
    text: templateText,
  }),
  reads: (input) => [
    { table: complaintTable.name, id: input.complaint },
    { table: complaintLetterTable.name, id: letterId(input.complaint, input.kind) },
  ],
  subjects: ({ complaint }) => [`complaint:${complaint}`],
  run: (context, input) => {
    if (!context.read(complaintTable, input.complaint)) return failure("没有这件投诉");
    for (const name of ["title", "text"] as const) {
      const open = input[name].includes(blankToFill) || /\{[^{}]*\}/.test(input[name]);
      if (open) return failure("还有没填的字段，请补上或删去", name);
    }
    const id = letterId(input.complaint, input.kind);
    const version = (context.read(complaintLetterTable, id)?.version ?? 0) + 1;
    return success([
      put(complaintLetterTable, { ...input, id, version, written: doneNow(context) }),
    ]);
  },
});

export const letterActions = [setLetterTemplate, writeLetter];
