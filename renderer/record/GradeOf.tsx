import { GradeMark } from "#renderer/ui/panel/Marks.tsx";

const known = { A: "A", B: "B", C: "C" } as const;

/** The grade that a record's customer had when it was written; nothing for who is not graded. */
export function GradeOf({ grade }: { grade: string | undefined }) {
  const mark = known[grade as keyof typeof known];
  return mark && <GradeMark grade={mark} />;
}
