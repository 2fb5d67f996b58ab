import { useRecord } from "#renderer/data/live.ts";
import {
  type ComplaintLetter,
  complaintLetterTable,
  firstTemplates,
  type LetterKind,
  letterId,
  letterTemplateTable,
  type Template,
} from "#shared/domain/complaints/letters/template.ts";

/** The words of a kind of letter: the company's own, else those that come with the program. */
export function useTemplate(kind: LetterKind): Template | undefined {
  const own = useRecord(letterTemplateTable, kind);
  return own === undefined ? undefined : (own ?? firstTemplates[kind]);
}

/** The letter that was written for a complaint; `null` when there is none. */
export const useLetter = (
  complaint: string,
  kind: LetterKind,
): ComplaintLetter | null | undefined => useRecord(complaintLetterTable, letterId(complaint, kind));
