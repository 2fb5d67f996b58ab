import "./marks.css";
import type { ReactNode } from "react";

/** The grade of a customer: A filled, B ringed, C quiet. */
export function GradeMark({ grade }: { grade: "A" | "B" | "C" }) {
  return (
    <span
      className={`grade-mark grade-${grade.toLowerCase()}`}
      role="img"
      title={`${grade} 级客户`}
      aria-label={`${grade} 级客户`}
    >
      {grade}
    </span>
  );
}

interface ClassProps {
  /** The letter of the reception class. */
  letter: string;
  /** A guest of honour stands out. */
  strong?: boolean;
  /** Someone who is expected but has not come. */
  expected?: boolean;
}

/** The reception class of a visit as a small square. */
export function ClassMark({ letter, strong = false, expected = false }: ClassProps) {
  const look = expected ? "class-expected" : strong ? "class-strong" : "";
  return (
    <span className={`class-mark ${look}`} role="img" aria-label={`${letter} 类`}>
      {letter}
    </span>
  );
}

/** What a colour says: overdue, soon, in time, closed or void, or simply a state. */
export type Tone = "over" | "soon" | "ok" | "void" | "info" | "line";

interface ChipProps {
  tone?: Tone;
  small?: boolean;
  title?: string;
  children: ReactNode;
}

/** A state or a fact in one or two words. */
export function StateChip({ tone = "void", small = true, title, children }: ChipProps) {
  return (
    <span className={`chip chip-${tone} ${small ? "chip-small" : ""}`} title={title}>
      {children}
    </span>
  );
}

interface AvatarProps {
  name: string;
  size?: "small" | "middle" | "large";
  quiet?: boolean;
}

/** The first character of a person's name in a circle. */
export function Avatar({ name, size = "small", quiet = false }: AvatarProps) {
  return (
    <span className={`avatar avatar-${size} ${quiet ? "avatar-quiet" : ""}`} aria-hidden="true">
      {[...name][0]}
    </span>
  );
}
