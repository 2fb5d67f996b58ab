import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attachmentKinds,
  cleanFileName,
  kindOfFile,
} from "#shared/domain/common/attachments/kinds.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { officeFile, pngFile, wavFile } from "#test/helpers/sample-files.ts";

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === "number" ? [value] : Array.from(value, (char) => char.charCodeAt(0)),
    ),
  );
const box = (brand: string, rest = "") => bytes(0, 0, 0, 24, "ftyp", brand, 0, 0, 0, 0, rest);

describe("the kind of a file", () => {
  it.each([
    ["jpeg", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["png", pngFile],
    ["webp", bytes("RIFF", 0, 0, 0, 0, "WEBPVP8 ")],
    ["pdf", bytes("%PDF-1.7\n")],
    ["mp3", bytes("ID3", 4, 0)],
    ["mp3", bytes(0xff, 0xfb, 0x90, 0x00)],
    ["m4a", box("M4A ")],
    ["m4a", box("mp42", "hdlr\0\0\0\0\0\0\0\0soun")],
    ["wav", wavFile()],
    ["ogg", bytes("OggS", 0)],
    ["webm", bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, "webm")],
    ["xlsx", officeFile("[Content_Types].xml", "xl/workbook.xml")],
    ["docx", officeFile("[Content_Types].xml", "word/document.xml")],
  ])("%s is known by its content, whatever it is called", (kind, content) => {
    expect(kindOfFile(content, "附件.exe")).toBe(kind);
  });

  it.each([
    ["a program", bytes("MZ", 0x90, 0, 3), "照片.jpg"],
    ["a page", bytes("<!doctype html><script>1</script>"), "说明.html"],
    ["a drawing with script", bytes('<svg xmlns="x"/>'), "图.svg"],
    ["a GIF", bytes("GIF89a"), "图.gif"],
    ["a film", box("isom", "hdlr\0\0\0\0\0\0\0\0vide"), "录像.mp4"],
    ["a film of another brand", box("qt  "), "录像.mov"],
    ["macros", officeFile("xl/workbook.xml", "xl/vbaProject.bin"), "表.xlsx"],
    ["an archive", officeFile("a.txt"), "包.zip"],
    ["nothing", new Uint8Array(), "空.txt"],
    ["bytes called text", bytes("ab", 0, 1), "说明.txt"],
    ["a frame of no layer", bytes(0xff, 0xf8, 0x90, 0x00), "a.mp3"],
    ["a container that is not webm", bytes(0x1a, 0x45, 0xdf, 0xa3, "matroska"), "a.webm"],
  ])("%s is none of them", (_, content, name) => {
    expect(kindOfFile(content, name)).toBeUndefined();
  });

  it("takes text in UTF-8 and in GB 18030, by its name", () => {
    expect(kindOfFile(new TextEncoder().encode("来函：\r\n\t内容"), "来函.TXT")).toBe("txt");
    expect(kindOfFile(bytes(0xc0, 0xb4, 0xba, 0xaf), "来函.txt")).toBe("txt");
    expect(kindOfFile(bytes("plain"), "plain")).toBeUndefined();
  });
});

describe("the name of a file", () => {
  it.each([
    ["现场 照片.JPG", "jpeg", "现场 照片.jpg"],
    ["photo.exe", "jpeg", "photo.exe.jpg"],
    ["..\\..\\windows\\a.pdf", "pdf", "a.pdf"],
    ["/etc/passwd", "txt", "passwd.txt"],
    ["a\u202Efdp.png", "png", "afdp.png"],
    [".hidden", "png", "hidden.png"],
    ["", "wav", "录音.wav"],
    ['<>:"|?*', "xlsx", "表格.xlsx"],
  ] as const)("%j of kind %s becomes %s", (name, kind, clean) => {
    expect(cleanFileName(name, kind)).toBe(clean);
  });

  it("is always one plain name with an extension of its kind, and stays as it is once clean", () => {
    const kinds = fc.constantFrom(...keysOf(attachmentKinds));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), kinds, (name, kind) => {
        const clean = cleanFileName(name, kind);
        expect(clean).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^\./u);
        expect(Array.from(clean).length).toBeLessThanOrEqual(90);
        const { extensions } = attachmentKinds[kind];
        expect(extensions.some((each) => clean.toLowerCase().endsWith(`.${each}`))).toBe(true);
        expect(cleanFileName(clean, kind)).toBe(clean);
      }),
    );
  });
});
