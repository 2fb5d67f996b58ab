import { Calendar, Popover } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import {
  clockTime,
  type IsoTime,
  type LocalDate,
  localDate,
  offsetOf,
  timeOn,
} from "#shared/lib/time.ts";
import { Icon } from "../icon/Icon.tsx";
import { useNow } from "../text/Now.tsx";
import { timeText } from "../text/time-text.ts";
import { ParsedInput } from "./ParsedInput.tsx";
import { readDate, readDateTime } from "./read-time.ts";

interface Props<T> {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  placeholder?: string;
  disabled?: boolean;
}

/** A day, typed freely or picked. */
export function DateInput({
  value,
  onChange,
  placeholder = "",
  disabled = false,
}: Props<LocalDate>) {
  const now = useNow();
  return (
    <ParsedInput
      value={value}
      onChange={onChange}
      parse={(text) => readDate(text, now)}
      format={String}
      placeholder={placeholder}
      disabled={disabled}
      suffix={<DayPicker date={value ?? localDate(now)} onPick={onChange} disabled={disabled} />}
    />
  );
}

/** A time, typed freely (2026-11-23 09:10, 今天 9:10, 9:10) and shown as people say it. */
export function DateTimeInput(props: Props<IsoTime>) {
  const { value, onChange, placeholder = "", disabled = false } = props;
  const now = useNow();
  const pick = (date: LocalDate) => onChange(timeOn(date, clockTime(value ?? now), offsetOf(now)));
  return (
    <ParsedInput
      value={value}
      onChange={onChange}
      parse={(text) => readDateTime(text, now)}
      format={(time) => timeText(time, now)}
      placeholder={placeholder}
      disabled={disabled}
      suffix={<DayPicker date={localDate(value ?? now)} onPick={pick} disabled={disabled} />}
    />
  );
}

interface PickerProps {
  date: LocalDate;
  onPick: (date: LocalDate) => void;
  disabled: boolean;
}

interface MonthProps {
  month: Dayjs;
  onChange: (month: Dayjs) => void;
}

function MonthHead({ month, onChange }: MonthProps) {
  const step = (months: number) => () => onChange(month.add(months, "month"));
  return (
    <div className="month-head">
      <button type="button" className="in-field" aria-label="上个月" onClick={step(-1)}>
        <Icon name="left" size={16} />
      </button>
      <b className="num">{month.format("YYYY 年 M 月")}</b>
      <button type="button" className="in-field" aria-label="下个月" onClick={step(1)}>
        <Icon name="right" size={16} />
      </button>
    </div>
  );
}

/** A calendar for those who would rather point than type; typing is the way of the keyboard. */
function DayPicker({ date, onPick, disabled }: PickerProps) {
  const [open, setOpen] = useState(false);
  const calendar = (
    <div className="day-picker">
      <Calendar
        fullscreen={false}
        value={dayjs(date)}
        headerRender={({ value, onChange }) => <MonthHead month={value} onChange={onChange} />}
        onSelect={(day, { source }) => {
          if (source !== "date") return;
          onPick(day.format("YYYY-MM-DD"));
          setOpen(false);
        }}
      />
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={calendar} arrow={false}>
      <button
        type="button"
        className="in-field"
        tabIndex={-1}
        aria-label="选日期"
        disabled={disabled}
      >
        <Icon name="calendar" size={16} />
      </button>
    </Popover>
  );
}
