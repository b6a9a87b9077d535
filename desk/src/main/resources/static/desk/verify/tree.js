import { fromBase64, same, sha256 } from "./bytes.js";

const LEAF = new Uint8Array([0]), NODE = new Uint8Array([1]);
const PATH_MAX = 64;

export function leafHash(bytes) {
  return sha256(LEAF, bytes);
}

/** RFC 9162 section 2.1.3.2. Size and root come from a verified checkpoint, never from the proof. */
export async function isIncluded(hash, index, size, root, path) {
  if (index >= size || path.length > PATH_MAX) return false;
  let node = hash;
  let place = index, last = size - 1;
  for (const step of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      node = await sha256(NODE, step, node);
      while (place % 2 === 0 && place > 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      node = await sha256(NODE, node, step);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(node, root);
}

/** A hash a line; null where one is none. */
export function pathOf(lines) {
  const path = lines.map(fromBase64);
  return path.every((hash) => hash?.length === 32) ? path : null;
}
