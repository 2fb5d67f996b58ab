import { useAround, useList } from "#renderer/data/live.ts";
import type { Paper, PaperBatch, PaperSource } from "#renderer/record/paper-source.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { localDate } from "#shared/lib/time.ts";

/** A batch that can be printed, with the capability that it belongs to. */
export interface Offer {
  source: PaperSource;
  batch: PaperBatch<BaseRecord>;
}

/** A paper with the record that it is about. */
export interface SubjectPaper extends Paper {
  subject: string;
}

/** The documents of a batch as they stand now; undefined while they are read. */
export function useBatch({ source, batch }: Offer): SubjectPaper[] | undefined {
  const around = useAround();
  const { list, newestFirst, wanted, form } = batch;
  const { records } = useList(list, { limit: 200, newestFirst });
  if (!around || !records) return undefined;
  const today = localDate(around.now);
  return records
    .filter((record) => wanted(record, today))
    .flatMap((record) =>
      source
        .papersOf(record, around)
        .filter((paper) => paper.form === form)
        .map((paper) => ({ ...paper, subject: `${source.table}:${record.id}` })),
    );
}
