import { GradeMark } from "#renderer/ui/panel/Marks.tsx";
import type { CustomerSnapshot } from "#shared/domain/common/snapshots.ts";

const known = { A: "A", B: "B", C: "C" } as const;

/** The grade that an order's customer had when it was taken down; nothing for who is not graded. */
export function GradeOf({ customer }: { customer: CustomerSnapshot }) {
  const grade = known[customer.grade as keyof typeof known];
  return grade && <GradeMark grade={grade} />;
}
