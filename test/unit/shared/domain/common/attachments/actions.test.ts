import { describe, expect, it } from "vitest";
import {
  newFileDigests,
  sizeText,
  standingAttachments,
} from "#shared/domain/common/attachments/attachment.ts";
import { complaintAttachments } from "#shared/domain/complaints/attachments.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import {
  archiveCustomer,
  changeCustomer,
  createCustomer,
} from "#shared/domain/customers/actions.ts";
import { customerAttachments } from "#shared/domain/customers/attachments.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const id = "KH-A-20261123-0001";
const { name, rank, department } = clerk;
const fields = {
  name: "砚湖（杭州）酒业有限公司",
  kind: "unit",
  category: "dealer",
  contacts: [],
  owner: { id: clerk.id, name, rank, department },
};
const file = (nth: number) => ({
  name: `照片${nth}.jpg`,
  kind: "jpeg",
  size: 1000,
  digest: String(nth).repeat(64),
});

function newDesk() {
  const desk = actionDesk("2026-11-23T10:26:00+08:00");
  desk.run(createCustomer, fields);
  const attach = (input: object) => desk.problems(customerAttachments.attach, { id, ...input });
  const withdraw = (input: object) => desk.problems(customerAttachments.withdraw, { id, ...input });
  return { desk, attach, withdraw, customer: () => desk.get(customerTable, id) };
}

describe("files of a record", () => {
  it("are added with who, when and what, and stand in the course", () => {
    const { attach, customer } = newDesk();
    expect(attach({ files: [file(1), file(2)], note: "门店" })).toEqual([]);
    const { attachments = [], steps } = customer();
    expect(attachments).toHaveLength(2);
    expect(attachments[0]).toMatchObject({
      ...file(1),
      addedBy: clerk.id,
      addedByName: clerk.name,
      addedAt: "2026-11-23T10:26:00+08:00",
      note: "门店",
    });
    expect(attachments[0]?.id).not.toBe(attachments[1]?.id);
    expect(steps.at(-1)).toMatchObject({ step: "添加附件", note: "照片1.jpg、照片2.jpg：门店" });
  });

  it("are struck out with a reason, and kept", () => {
    const { desk, attach, withdraw, customer } = newDesk();
    attach({ files: [file(1)] });
    const attachmentId = customer().attachments?.[0]?.id;
    expect(withdraw({ attachmentId, reason: " " })).toEqual(["reason: 请填写作废原因"]);
    expect(withdraw({ attachmentId, reason: "传错了" })).toEqual([]);
    expect(customer().attachments?.[0]?.voided).toMatchObject({ reason: "传错了", by: clerk.id });
    expect(standingAttachments(customer())).toEqual([]);
    expect(withdraw({ attachmentId, reason: "再来" })).toEqual([": 这个附件已经作废"]);
    expect(withdraw({ attachmentId: "other", reason: "没有" })).toEqual([": 没有这个附件"]);
    // the same file may come again after that
    expect(attach({ files: [file(1)] })).toEqual([]);
    expect(desk.get(customerTable, id).attachments).toHaveLength(2);
  });

  it("are refused twice, without any, by the wrong person, and once the record is closed", () => {
    const { desk, attach } = newDesk();
    attach({ files: [file(1)] });
    expect(attach({ files: [file(1)] })).toEqual(["files: 这个文件已经在附件里了（照片1.jpg）"]);
    expect(attach({ files: [file(2), file(2)] })).toEqual(["files: 同一个文件只能添加一次"]);
    expect(attach({ files: [] })).toEqual(["files: 请选择要添加的文件"]);
    expect(attach({ files: [{ ...file(2), digest: "../x" }] })[0]).toContain("files.0.digest");
    desk.actor = { ...clerk, id: "p2", name: "陆青禾" };
    expect(attach({ files: [file(2)] })[0]).toContain("负责人");
    desk.actor = clerk;
    desk.run(archiveCustomer, { id, reason: "停业" });
    expect(attach({ files: [file(2)] })).toEqual([": 这份客户档案已归档，请先恢复"]);
  });

  it("stay when the rest of the file is changed", () => {
    const { desk, attach, customer } = newDesk();
    attach({ files: [file(1)] });
    desk.run(changeCustomer, { ...fields, id, region: "华东" });
    expect(customer().attachments).toHaveLength(1);
    expect(customer().region).toBe("华东");
  });

  it("come with a complaint, and with it alone", () => {
    const desk = actionDesk("2026-11-23T10:26:00+08:00");
    const complaint = {
      complainant: "丁文川",
      phones: ["13800000416"],
      channel: "phone",
      receivedAt: desk.now,
      facts: "送来的酒漏了",
      category: { id: "dataCentre.service", label: "服务" },
      accept: false,
    };
    desk.run(registerComplaint, { ...complaint, attachments: [file(1)] });
    desk.run(registerComplaint, complaint);
    const [first, second] = ["0001", "0002"].map((serial) =>
      desk.get(complaintTable, `TS-A-20261123-${serial}`),
    );
    expect(first?.attachments).toMatchObject([file(1)]);
    expect(second).not.toHaveProperty("attachments");
    desk.run(complaintAttachments.attach, { id: second?.id, files: [file(2)] });
    expect(desk.get(complaintTable, "TS-A-20261123-0002").attachments).toMatchObject([file(2)]);
  });
});

describe("digests of files", () => {
  it("that a change brings are those that were not there before", () => {
    const [one, two] = [file(1), file(2)];
    const after = { attachments: [one, two] };
    expect(newFileDigests({ before: null, after })).toEqual([one.digest, two.digest]);
    expect(newFileDigests({ before: { attachments: [one] }, after })).toEqual([two.digest]);
    expect(newFileDigests({ before: {}, after: { name: "x" } })).toEqual([]);
  });

  it.each([
    [1, "1 KB"],
    [340_400, "340 KB"],
    [1_250_000, "1.3 MB"],
  ])("%d bytes are %s", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
