import { useRecord } from "#renderer/data/live.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";

/** The inquiry that a new form goes on with ("?inquiry=ZX-…"); undefined while it is being read, null when none was named. */
export const useAskedInquiry = (asked: URLSearchParams): Inquiry | null | undefined =>
  useRecord(inquiryTable, asked.get("inquiry") ?? undefined);
