const ascii = new TextDecoder("latin1");

/** Bytes as characters, one for one: the formats checked here are ASCII. */
export function text(bytes) {
  return ascii.decode(bytes);
}

export function utf8(words) {
  return new TextEncoder().encode(words);
}

export function joined(...pieces) {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}

/** RFC 4648 section 4 in its one spelling; null where it is none. */
export function fromBase64(words) {
  try {
    const bytes = Uint8Array.from(atob(words), (character) => character.charCodeAt(0));
    return base64(bytes) === words ? bytes : null;
  } catch {
    return null;
  }
}

export function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function sha256(...pieces) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...pieces)));
}

export function same(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
