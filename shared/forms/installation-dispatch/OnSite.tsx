import { printTime } from "../parts/format.ts";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Field, Section } from "../parts/table.tsx";
import { Checks } from "../parts/ticks.tsx";
import type { InstallationDispatchData } from "./schema.ts";

/** How many were installed and how many not; blanks for the pen before that is known. */
function Counts({ data }: { data: InstallationDispatchData }) {
  return (
    <>
      装 <u>{data.installed}</u>
      {"\u2002"}未装 <u>{data.notInstalled}</u>
    </>
  );
}

/** Below the signatures: what gives the form its shape, and what is expected of a list of vehicles. */
function Note({ data }: { data: InstallationDispatchData }) {
  const basis = data.basis === undefined ? "" : `表式依据 ${data.basis}。`;
  const vehicles =
    data.vehicles.length > 0
      ? "每台装完由司机当场确认；未装车辆在情况说明中写明原因，另行预约。"
      : "";
  if (basis + vehicles === "") return null;
  return (
    <tr>
      <td colSpan={7} className="note">
        {basis}
        {vehicles}
      </td>
    </tr>
  );
}

/** What is filled in at the customer's: checks before leaving, times, result, and the three signatures. One block. */
export function OnSite({ data }: { data: InstallationDispatchData }) {
  const { dispatcher, engineer, customer } = data.signatures;
  return (
    <tbody className="tail">
      <tr>
        <Section name="现场" rows={3} />
        <Field label="出发核对" span={3} className="close">
          <Checks items={data.departureChecks} />
        </Field>
        <Field label="出发时间">{printTime(data.departedAt)}</Field>
      </tr>
      <tr>
        <Field label="到达时间">{printTime(data.arrivedAt)}</Field>
        <Field label="完工时间">{printTime(data.finishedAt)}</Field>
        <Field label="安装台数" className="counts">
          <Counts data={data} />
        </Field>
      </tr>
      <tr className="result tall">
        <Field label="情况说明" span={5}>
          {data.remark}
        </Field>
      </tr>
      <tr>
        <Section name="签收" rows={1} />
        <SignatureRow span={6} grid="57mm 57mm 1fr">
          <SignatureBox title="派工人签字" signed={dispatcher} name={data.dispatcher} />
          <SignatureBox title="服务工程师接单签字" signed={engineer} />
          <SignatureBox title="客户签字" signed={customer} />
        </SignatureRow>
      </tr>
      <Note data={data} />
    </tbody>
  );
}
