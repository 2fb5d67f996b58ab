import { printBeside, printLimit, printPhone, printTime } from "../parts/format.ts";
import { Field, Section } from "../parts/table.tsx";
import { Tick } from "../parts/ticks.tsx";
import type { ComplaintSheetData } from "./schema.ts";

export interface SheetProps {
  data: ComplaintSheetData;
}

/** The columns of every paper of a complaint. */
export const sheetColumns = [8, 20, 37, 20, 37, 20];

/** Who complains, of what. */
export function MatterRows({ data }: SheetProps) {
  return (
    <>
      <tr>
        <Section name="投诉" rows={3} />
        <Field label="投诉人">{data.complainant}</Field>
        <Field label="投诉单位" span={3}>
          {data.unit}
        </Field>
      </tr>
      <tr>
        <Field label="联系电话">{printPhone(data.phone)}</Field>
        <Field label="被投诉对象">{data.about}</Field>
        <Field label="投诉类别">{data.category}</Field>
      </tr>
      <tr className="matter tall">
        <Field label="投诉内容" span={5}>
          {data.facts}
        </Field>
      </tr>
    </>
  );
}

interface PenOptionsProps {
  options: readonly string[];
  chosen?: string | undefined;
}

/** Boxes to be ticked by pen, unless it is known already which. */
export const PenOptions = ({ options, chosen }: PenOptionsProps) => (
  <span className="opts">
    {options.map((option) => (
      <span key={option}>
        <Tick on={option === chosen} />
        {option}
      </span>
    ))}
  </span>
);

/** Lines to write on. */
export const RuledLines = ({ count }: { count: number }) => (
  <div className="ruled" style={{ gridTemplateRows: `repeat(${count}, 9mm)` }}>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else
      <u key={index} />
    ))}
  </div>
);

/** What was done, one after the other. */
export const Course = ({ data }: SheetProps) => (
  <ol>
    {data.course.map(({ at, person, what }) => (
      <li key={`${at}${what}`}>
        {printBeside(at, data.receivedAt)} {person} {what}
      </li>
    ))}
  </ol>
);

/** The time limits of the complaint, each with when it was met. */
export function LimitRows({ data }: SheetProps) {
  return data.limits.map(({ label, at, metAt, onTime }) => (
    <tr key={label}>
      <Field label={`${label}时限`} span={3}>
        <span className="nb">{printLimit(at)} 前</span>
      </Field>
      <Field label="完成情况">
        {metAt !== undefined && printTime(metAt).slice(5)}
        {onTime !== undefined && <small>{onTime ? " 按时" : " 超时"}</small>}
      </Field>
    </tr>
  ));
}
