import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  ParseOption,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

/** Judges XML by an official schema; says what is wrong. */
export type Judge = (xml: string) => readonly string[];

/** @param folder the conformance folder; its catalogue stands for the network. */
export function officialJudge(folder: string, schema: string): Judge {
  const root = join(folder, "xsd");
  answerFromCatalogue(root);
  const path = join(root, schema);
  const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(document);
  return (xml) => judge(xml, validator);
}

function judge(xml: string, validator: XsdValidator): readonly string[] {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

function answerFromCatalogue(root: string): void {
  const catalogue = readFileSync(join(root, "catalog.xml"), "utf8");
  const exact = new Map(
    [...catalogue.matchAll(/<uri name="([^"]+)" uri="([^"]+)"/g)].map(([, name, uri]) => [name, uri]),
  );
  const prefixes = [...catalogue.matchAll(/uriStartString="([^"]+)" rewritePrefix="([^"]+)"/g)];
  const place = (address: string): string | undefined => {
    const known = exact.get(address);
    if (known !== undefined) return join(root, known);
    const prefix = prefixes.find(([, start = ""]) => start !== "" && address.startsWith(start));
    if (prefix !== undefined) return join(root, prefix[2] ?? "", address.slice((prefix[1] ?? "").length));
    if (address.startsWith("file://")) return fileURLToPath(address);
    return /^[a-z]+:\/\//.test(address) ? undefined : address;
  };
  xmlRegisterInputProvider({
    match: (address) => existsSync(place(address) ?? ""),
    open: (address) => openSync(place(address) ?? "", "r"),
    read: (file, buffer) => readSync(file, buffer, 0, buffer.byteLength, null),
    close: (file) => {
      closeSync(file);
      return true;
    },
  });
}
