import { Link } from "wouter";
import { pathTo } from "./matters.ts";

/** The number of another record, which one click or Enter opens. */
export function RecordLink({ table, id }: { table: string; id: string }) {
  const path = pathTo(table, id);
  return path ? (
    <Link href={path} className="num">
      {id}
    </Link>
  ) : (
    <span className="num">{id}</span>
  );
}
