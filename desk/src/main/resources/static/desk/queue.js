// What was typed and is not yet on record, kept in this browser until the server has it. In order; nothing is dropped.
export class Queue {
  constructor(name) {
    this.name = name;
  }

  all() {
    return JSON.parse(localStorage.getItem(this.name) ?? '[]');
  }

  add(item) {
    this.#keep([...this.all(), item]);
  }

  remove(factId) {
    this.#keep(this.all().filter(item => item.factId !== factId));
  }

  // One that the server understood but did not take waits for its writer, and lets the others pass.
  hold(factId, why) {
    this.#keep(this.all().map(item => item.factId === factId ? {...item, held: why} : item));
  }

  first() {
    return this.all().find(item => !item.held);
  }

  held() {
    return this.all().filter(item => item.held);
  }

  #keep(items) {
    if (items.length) localStorage.setItem(this.name, JSON.stringify(items));
    else localStorage.removeItem(this.name);
  }
}

export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
