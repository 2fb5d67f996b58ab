import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import type { Ports } from "#electron/ports.ts";
import { paperFor } from "#electron/printing/requests.ts";
import type { Machine } from "#shared/bridge/contract.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { singleCopy } from "#shared/forms/form.ts";
import { recoveryCodeSpec } from "#shared/forms/recovery-code/schema.ts";
import { isoTime } from "#shared/lib/time.ts";

/** What stands on the sheet besides the code. */
export interface SheetWords {
  organisation: string;
  deskCode: string;
  person: string;
}

type SheetPorts = Pick<Ports, "printer" | "pageRenderer" | "now"> & { machine: () => Machine };

/** The printer that takes A4, else the machine's usual one. */
async function printerFor({ printer, machine }: SheetPorts): Promise<string> {
  const { possible, reason } = await printer.possible();
  if (!possible) throw new Refusal("notFound", `${reason ?? "没有打印机"}。请把恢复码抄在纸上`);
  const chosen = paperFor(machine(), recoveryCodeSpec, "printer").printer;
  const known = await printer.list();
  const found = chosen ?? (known.find(({ isDefault }) => isDefault) ?? known[0])?.name;
  if (!found) throw new Refusal("notFound", "没有打印机。请把恢复码抄在纸上");
  return found;
}

/**
 * Prints the sheet with the recovery code. It goes past the list of print jobs and the folder of PDFs, which would keep it; what the printing
 * system needs as a file is gone when it has been handed over.
 */
export async function printCodeSheet(
  ports: SheetPorts,
  code: string,
  { organisation, deskCode, person }: SheetWords,
): Promise<string> {
  const printer = await printerFor(ports);
  const printedAt = isoTime(ports.now(), chinaOffset);
  const document = {
    sheets: [
      {
        form: recoveryCodeSpec.name,
        data: { code },
        print: { organisation, deskCode, number: "恢复码", printedAt, printedBy: person, nth: 1 },
        copy: singleCopy,
      },
    ],
  };
  const { pdf, heightMicrons } = await ports.pageRenderer.render(document);
  const folder = await mkdtemp(join(tmpdir(), "qiantai-"));
  const file = join(folder, "sheet.pdf");
  try {
    await writeFile(file, pdf, { mode: 0o600 });
    const { title, page } = recoveryCodeSpec;
    await ports.printer.print({
      document,
      file,
      widthMicrons: page.widthMicrons,
      heightMicrons,
      printer,
      title,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return printer;
}
