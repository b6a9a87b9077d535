import { must, Refusal } from "./refusal.js";
import { utf8 } from "./bytes.js";

const END = 0x06054b50, END64 = 0x06064b50, LOCATOR64 = 0x07064b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;
const END_BYTES = 22, LOCATOR_BYTES = 20, CENTRAL_BYTES = 46, LOCAL_BYTES = 30;
const UNKNOWN = 0xffffffff, STORED = 0, DEFLATED = 8;
/** A part of a fact has at most 4 MiB; only the two texts for people may be larger. */
const ENTRY_MAX = 4 << 20, READING_MAX = 1 << 30;
const SAFE = /^(README\.txt|policy\.txt|manifest\.sha256|checkpoint(\.\d+\.tsr)?|timeline\.html|(events|anchors|caseindex)\/[a-z0-9.-]+)$/;

/** The entries of a ZIP file (PKWARE APPNOTE 6.3), read from its directory and held against their own headers. */
export class Archive {
  #blob;
  #entries = new Map();

  static async open(blob) {
    const archive = new Archive();
    archive.#blob = blob;
    try {
      await archive.#readDirectory();
    } catch (broken) {
      throw broken instanceof Refusal ? broken : new Refusal("ARCHIVE_MALFORMED", broken.message);
    }
    return archive;
  }

  names() {
    return [...this.#entries.keys()];
  }

  has(name) {
    return this.#entries.has(name);
  }

  async read(name) {
    const entry = this.#entries.get(name);
    must(entry, "ENTRY_MISSING", name);
    const head = await this.#view(entry.local, LOCAL_BYTES);
    must(head.getUint32(0, true) === LOCAL, "ARCHIVE_MALFORMED", name);
    const nameLength = head.getUint16(26, true);
    const own = await this.#bytes(entry.local + LOCAL_BYTES, nameLength);
    must(own.length === utf8(name).length && own.every((byte, i) => byte === utf8(name)[i]),
        "ARCHIVE_CONTRADICTS_ITSELF", name);
    const from = entry.local + LOCAL_BYTES + nameLength + head.getUint16(28, true);
    const packed = this.#blob.slice(from, from + entry.packed);
    const bytes = entry.method === STORED ? packed : packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const read = await unpack(bytes, entry.size, name);
    must(read.length === entry.size, "ENTRY_DAMAGED", name);
    return read;
  }

  async #readDirectory() {
    const directory = await this.#directory();
    const view = await this.#view(directory.at, directory.size);
    let at = 0;
    for (let count = 0; count < directory.count; count++) at = this.#readEntry(view, at);
    must(at === directory.size, "ARCHIVE_HIDES_BYTES", "behind the last entry of the directory");
  }

  #readEntry(view, at) {
    must(view.getUint32(at, true) === CENTRAL, "ARCHIVE_MALFORMED", "directory");
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true), extraLength = view.getUint16(at + 30, true);
    const entry = {
      method, packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), local: view.getUint32(at + 42, true)
    };
    const name = new TextDecoder("utf-8", { fatal: true }).decode(
        new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_BYTES, nameLength));
    must(SAFE.test(name) && !name.includes(".."), "ENTRY_UNKNOWN", name);
    must(method === STORED || method === DEFLATED, "ARCHIVE_MALFORMED", `${name} is packed in an unknown way`);
    widen(entry, view, at + CENTRAL_BYTES + nameLength, extraLength);
    must(entry.size <= (name === "timeline.html" || name === "manifest.sha256" ? READING_MAX : ENTRY_MAX), "ENTRY_TOO_LARGE", name);
    must(!this.#entries.has(name), "ENTRY_REPEATED", name);
    this.#entries.set(name, entry);
    return at + CENTRAL_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  }

  async #directory() {
    const size = this.#blob.size;
    const end = await this.#view(size - END_BYTES, END_BYTES);
    must(end.getUint32(0, true) === END, "ARCHIVE_MALFORMED", "it does not end as a ZIP file without remark");
    const small = { count: end.getUint16(10, true), size: end.getUint32(12, true), at: end.getUint32(16, true) };
    if (small.count !== 0xffff && small.at !== UNKNOWN && small.size !== UNKNOWN) return small;
    const locator = await this.#view(size - END_BYTES - LOCATOR_BYTES, LOCATOR_BYTES);
    must(locator.getUint32(0, true) === LOCATOR64, "ARCHIVE_MALFORMED", "no ZIP64 locator");
    const large = await this.#view(Number(locator.getBigUint64(8, true)), 56);
    must(large.getUint32(0, true) === END64, "ARCHIVE_MALFORMED", "no ZIP64 end");
    return {
      count: Number(large.getBigUint64(32, true)), size: Number(large.getBigUint64(40, true)), at: Number(large.getBigUint64(48, true))
    };
  }

  async #bytes(from, length) {
    must(from >= 0 && from + length <= this.#blob.size, "ARCHIVE_MALFORMED", "it ends early");
    return new Uint8Array(await this.#blob.slice(from, from + length).arrayBuffer());
  }

  async #view(from, length) {
    const bytes = await this.#bytes(from, length);
    return new DataView(bytes.buffer);
  }
}

/** ZIP64: numbers that do not fit stand in an extra field, in this order. */
function widen(entry, view, from, length) {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const field of ["size", "packed", "local"]) {
      if (entry[field] !== UNKNOWN) continue;
      entry[field] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
}

/** Ends as soon as there is more than was announced: what unpacks without end fills no memory. */
async function unpack(source, size, name) {
  const all = new Uint8Array(size);
  let end = 0;
  const reader = (source.stream ? source.stream() : source).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      must(end + next.value.length <= size, "ENTRY_DAMAGED", name);
      all.set(next.value, end);
      end += next.value.length;
    }
  } catch (broken) {
    throw broken instanceof Refusal ? broken : new Refusal("ENTRY_DAMAGED", name);
  }
  return all.subarray(0, end);
}
