import { describe, expect, it } from "vitest";
import { callerOf, customerChange, typedPhones } from "#renderer/record/caller/caller.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";

const contacts = [
  { name: "苏映雪", phones: ["13800000416"], main: true },
  { name: "林知远", phones: ["13900000217", "057188886666"], main: false },
];
const dealer = { id: "KH-A-20261123-0001", name: "临安科技", kind: "unit", contacts } as Customer;
const person = { ...dealer, name: "周予安", kind: "person", contacts: [] } as Customer;

describe("The caller of a form", () => {
  it("is the contact who has the phone that was typed, however it was written", () => {
    expect(callerOf(dealer, "139 0000 0217")).toEqual({ name: "林知远", phone: "139 0000 0217" });
    expect(callerOf(dealer, "0571-8888 6666、无").name).toBe("林知远");
  });

  it("is the main contact, with a phone to call back, when no phone was typed", () => {
    expect(callerOf(dealer, " ")).toEqual({ name: "苏映雪", phone: "138 0000 0416" });
  });

  it("is the customer themselves when the file is a person's", () => {
    expect(callerOf(person, "13700000001").name).toBe("周予安");
  });

  it("gives several phones apart, whichever comma stands between them", () => {
    expect(typedPhones("138 0000 0416、 0571-88886666；")).toEqual([
      "138 0000 0416",
      "0571-88886666",
    ]);
  });

  it("is not recognised by the same phone again once the customer's field was emptied", () => {
    expect(customerChange(undefined, "138 0000 0416")).toEqual({
      customer: undefined,
      notOf: "13800000416",
    });
  });
});
