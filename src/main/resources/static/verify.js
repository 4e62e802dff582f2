// Verifies a record with its proof in the reader's own browser. Nothing is sent anywhere. The format is that of
// docs/register.md; the sentences are in the page, this only shows the one that is true.
const MEMBERS = ['body', 'checkpoint', 'entry', 'handovers', 'header', 'keys', 'path', 'tawama-proof'];
const LONGEST = 16 * 1024 * 1024;
const utf8 = new TextEncoder();

/** Says why a file is not believed: the name of a sentence in the page. */
class Refused extends Error {}

function demand(fits, why) {
  if (!fits) throw new Refused(why);
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function unhex(text) {
  demand(/^[0-9a-f]{64}$/.test(text), 'unreadable');
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

function base64(text, why) {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    demand(btoa(String.fromCharCode(...bytes)) === text, why);
    return bytes;
  } catch (notBase64) {
    throw new Refused(why);
  }
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
}

/** RFC 8785 for what a proof is made of; there is one way to write it down. */
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return '{' + members.map((name) => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
}

function parse(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\n$/, '');
    const proof = JSON.parse(text);
    demand(canonical(proof) === text, 'unreadable');
    demand(Object.keys(proof).join() === MEMBERS.join() && proof['tawama-proof'] === 1, 'unreadable');
    const lists = [proof.path, proof.keys, proof.handovers];
    demand(lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string')), 'unreadable');
    demand([proof.body, proof.header, proof.checkpoint].every((item) => typeof item === 'string'), 'unreadable');
    demand(Number.isSafeInteger(proof.entry) && proof.entry >= 1, 'unreadable');
    return proof;
  } catch (malformed) {
    throw malformed instanceof Refused ? malformed : new Refused('unreadable');
  }
}

function parseCheckpoint(note) {
  const end = note.lastIndexOf('\n\n');
  demand(end >= 0 && note.endsWith('\n'), 'checkpoint');
  const [origin, size, root] = note.slice(0, end).split('\n');
  demand(/^(0|[1-9][0-9]{0,14})$/.test(size ?? '') && root !== undefined, 'checkpoint');
  const signatures = note.slice(end + 2, -1).split('\n').map((line) => {
    const parts = line.split(' ');
    demand(parts.length === 3 && parts[0] === '\u2014', 'checkpoint');
    const bytes = base64(parts[2], 'checkpoint');
    demand(bytes.length > 4, 'checkpoint');
    return { name: parts[1], hash: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  });
  return { text: note.slice(0, end + 1), origin, size: Number(size), root: base64(root, 'checkpoint'), signatures };
}

/** RFC 9162 §2.1.3.2, with sizes beyond 32 bits. */
async function climb(leaf, index, size, path) {
  let hash = leaf;
  let node = index;
  let last = size - 1;
  for (const text of path) {
    demand(last > 0, 'path');
    const sibling = unhex(text);
    if (node % 2 === 1 || node === last) {
      hash = await sha256([1], sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await sha256([1], hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  demand(last === 0, 'path');
  return hash;
}

/** Of `name+hash+key`. */
async function parseKey(text) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  demand(match, 'key');
  const typed = base64(match[3], 'key');
  demand(typed.length === 33 && typed[0] === 1, 'key');
  const hash = hex((await sha256(utf8.encode(match[1] + '\n'), typed)).slice(0, 4));
  demand(hash === match[2], 'key');
  return { name: match[1], hash, raw: typed.slice(1) };
}

/** Whether a key signed; undefined when this browser has no Ed25519. */
async function signed(key, text, signature) {
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify']);
  } catch (unsupported) {
    return undefined;
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, utf8.encode(text));
}

/** Throws Refused, or says of a file, by the keys of this register and the sizes at which some of them ended, whether the signature could be checked, and what was proved. */
async function verify(bytes, trusted, retired) {
  const proof = parse(bytes);
  let header;
  try {
    header = JSON.parse(proof.header);
  } catch (malformed) {
    throw new Refused('body');
  }
  demand(hex(await sha256(utf8.encode(proof.body))) === header.body, 'body');
  const checkpoint = parseCheckpoint(proof.checkpoint);
  demand(proof.entry <= checkpoint.size, 'path');
  const leaf = await sha256([0], utf8.encode(proof.header));
  const root = await climb(leaf, proof.entry - 1, checkpoint.size, proof.path);
  demand(hex(root) === hex(checkpoint.root), 'path');
  const listed = await Promise.all(proof.keys.map(parseKey));
  let unsure = false;
  let found = false;
  for (const line of checkpoint.signatures) {
    const key = listed.find((one) => one.name === line.name && one.hash === line.hash);
    if (!key || key.name !== checkpoint.origin) continue;
    const held = await signed(key, checkpoint.text, line.signature);
    demand(held !== false, 'signature');
    const text = proof.keys[listed.indexOf(key)];
    if (trusted.includes(text) && retired.some((end) => end.key === text && end.size < checkpoint.size)) continue;
    demand(trusted.includes(text), 'foreign');
    unsure = unsure || held === undefined;
    found = true;
  }
  demand(found, 'signature');
  const facts = { entry: proof.entry, record: header.record, at: header.at, office: header.office };
  facts.size = checkpoint.size;
  facts.root = hex(root);
  return { outcome: unsure ? 'unsure' : 'sound', facts };
}

function show(board, outcome, facts, name) {
  for (const notice of board.querySelectorAll('[data-outcome]')) notice.hidden = notice.dataset.outcome !== outcome;
  for (const hole of board.querySelectorAll('[data-fact]')) hole.textContent = facts[hole.dataset.fact] ?? '';
  for (const file of board.querySelectorAll('[data-file]')) file.textContent = name;
  board.querySelector('[data-facts]').hidden = outcome !== 'sound' && outcome !== 'unsure';
  board.dataset.done = outcome;
}

async function examine(board, file) {
  try {
    demand(globalThis.crypto?.subtle, 'insecure');
    demand(file.size <= LONGEST, 'unreadable');
    const trusted = board.dataset.keys.split(' ');
    const retired = board.dataset.retired.split(' ').filter(Boolean).map((end) => {
      const [size, key] = end.split('@');
      return { size: Number(size), key };
    });
    const { outcome, facts } = await verify(new Uint8Array(await file.arrayBuffer()), trusted, retired);
    show(board, outcome, facts, file.name);
  } catch (refused) {
    show(board, refused instanceof Refused ? refused.message : 'unreadable', {}, file.name);
  }
}

const board = document.querySelector('[data-verify]');
const input = board.querySelector('input[type=file]');
board.hidden = false;
input.addEventListener('change', () => input.files.length > 0 && examine(board, input.files[0]));
board.addEventListener('dragover', (event) => event.preventDefault());
board.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) examine(board, event.dataTransfer.files[0]);
});
