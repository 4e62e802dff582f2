#!/usr/bin/env python3
"""Verifies an archive of the register with nothing but Python 3: no network, no library, no program of the register.

    python3 verify.py                 everything in the folder of this file
    python3 verify.py --key KEY       and trust only this key (name+hash+key), which you have from elsewhere
    python3 verify.py --checkpoint F  and compare with an older checkpoint that you kept

It recomputes the SHA-256 of every file, the digest of every body, every leaf and the root of the log, the Ed25519
signature of its checkpoint, the tiles, and the proof of every entry. Exit code 0: all is sound. 1: something is wrong,
and the first wrong thing is named. register.md describes the format, so that you can write your own.
"""
import argparse
import base64
import hashlib
import json
import os
import sys


class Wrong(Exception):
    pass


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


# --- Ed25519, RFC 8032: verification only ------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def point(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def decompress(text):
    number = int.from_bytes(text, "little")
    return point(number & ((1 << 255) - 1), number >> 255)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, p):
    product = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            product = add(product, p)
        p = add(p, p)
        scalar >>= 1
    return product


BASE = point(4 * pow(5, P - 2, P) % P, 0)


def signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- the tree, RFC 6962 ------------------------------------------------------------------------------------------------


def node(left, right):
    return sha256(b"\x01", left, right)


class Tree:
    """The right edge of a growing tree: all that is needed for its root."""

    def __init__(self):
        self.size, self.edge = 0, []

    def push(self, leaf):
        self.edge.append(leaf)
        size = self.size
        while size & 1:
            right = self.edge.pop()
            self.edge.append(node(self.edge.pop(), right))
            size >>= 1
        self.size += 1

    def root(self):
        if not self.edge:
            return sha256()
        root = self.edge[-1]
        for subtree in reversed(self.edge[:-1]):
            root = node(subtree, root)
        return root


def included(index, size, leaf, path):
    """The root that a path from a leaf leads to, RFC 9162 2.1.3.2."""
    if not 0 <= index < size:
        raise Wrong("a proof for a leaf that is not in the tree")
    place, last, root = index, size - 1, leaf
    for other in path:
        if last == 0:
            raise Wrong("a proof that is too long")
        if place & 1 or place == last:
            root = node(other, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node(root, other)
        place, last = place >> 1, last >> 1
    if last:
        raise Wrong("a proof that is too short")
    return root


# --- checkpoints -------------------------------------------------------------------------------------------------------


def key(text):
    name, hashed, typed = text.split("+", 2)
    raw = base64.b64decode(typed, validate=True)
    if raw[:1] != b"\x01" or sha256(name.encode() + b"\n" + raw)[:4].hex() != hashed:
        raise Wrong("not a key: " + text)
    return name, raw[1:]


def checkpoint(note, keys):
    """Origin, size and root of a signed note that one of the keys signed."""
    text, separator, signatures = note.partition("\n\n")
    lines = text.split("\n")
    if not separator or len(lines) < 3:
        raise Wrong("not a checkpoint")
    text += "\n"
    for line in signatures.rstrip("\n").split("\n"):
        dash, name, encoded = line.split(" ")
        raw = base64.b64decode(encoded)
        for known in keys:
            whose, public = key(known)
            if name == whose == lines[0] and raw[:4].hex() == known.split("+")[1]:
                if signed(public, text.encode(), raw[4:]):
                    return lines[0], int(lines[1]), base64.b64decode(lines[2])
                raise Wrong("the signature of the checkpoint of size " + lines[1] + " is wrong")
    raise Wrong("the checkpoint of size " + lines[1] + " is signed by none of the trusted keys")


# --- the parts of the archive ------------------------------------------------------------------------------------------


def sums(folder):
    count, named = 0, set()
    with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as lines:
        for line in lines:
            digest, name = line.rstrip("\n").split("  ", 1)
            digest_now = hashlib.sha256()
            try:
                with open(os.path.join(folder, *name.split("/")), "rb") as stream:
                    for block in iter(lambda: stream.read(1 << 20), b""):
                        digest_now.update(block)
            except FileNotFoundError:
                raise Wrong(name + " is missing")
            if digest_now.hexdigest() != digest:
                raise Wrong(name + " is not the file that was archived")
            named.add(name)
            count += 1
    for where, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if one != "__pycache__"]
        for one in files:
            name = os.path.relpath(os.path.join(where, one), folder).replace(os.sep, "/")
            if name != "SHA256SUMS" and name not in named:
                raise Wrong(name + " was not archived")
    return count


def entry(line, expected):
    """The leaf of an entry's line. Header and body are cut out, not parsed: their very bytes are hashed."""
    begin = b'{"entry":%d,"leaf":"' % expected
    middle = b'","header":'
    if not line.startswith(begin) or line[len(begin) + 64 : len(begin) + 64 + len(middle)] != middle:
        raise Wrong("entry %d is missing or has another form" % expected)
    claimed = line[len(begin) : len(begin) + 64].decode()
    start = len(begin) + 64 + len(middle)
    at, quoted = start, False
    while at < len(line) and (quoted or line[at : at + 1] != b"}"):
        if line[at : at + 1] == b"\\":
            at += 1
        elif line[at : at + 1] == b'"':
            quoted = not quoted
        at += 1
    header, rest = line[start : at + 1], line[at + 1 :]
    if not rest.startswith(b',"body":') or not rest.endswith(b"}"):
        raise Wrong("entry %d has another form" % expected)
    if sha256(rest[8:-1]).hex() != json.loads(header)["body"]:
        raise Wrong("the body of entry %d was altered" % expected)
    leaf = sha256(b"\x00", header)
    if leaf.hex() != claimed:
        raise Wrong("the header of entry %d was altered" % expected)
    return leaf


def log(path, trusted, older):
    tree, leaves = Tree(), bytearray()
    with open(path, "rb") as lines:
        first = json.loads(lines.readline())
        if first.get("tawama-log") != 1:
            raise Wrong("the log does not begin as a log does")
        keys = [trusted] if trusted else first["keys"]
        kept = checkpoint(older, keys) if older else None
        for line in lines:
            line = line.rstrip(b"\n")
            if line.startswith(b'{"checkpoint":'):
                note = json.loads(line)["checkpoint"]
                if next(lines, None) is not None:
                    raise Wrong("there are lines after the checkpoint")
                origin, size, root = checkpoint(note, keys)
                if (origin, size, root) != (first["origin"], tree.size, tree.root()):
                    raise Wrong("the entries are not those that the checkpoint signs")
                if kept and kept[1] > size:
                    raise Wrong("the log is shorter than the checkpoint that you kept")
                if kept and kept[1] == 0 and kept[2] != sha256():
                    raise Wrong("the checkpoint that you kept is not of this log")
                return note, size, root, leaves
            leaf = entry(line, tree.size + 1)
            tree.push(leaf)
            leaves += leaf
            if kept and kept[1] == tree.size and kept[2] != tree.root():
                raise Wrong("something before entry %d is not what your checkpoint signed" % (tree.size + 1))
    raise Wrong("the log ends without a checkpoint")


def tile_name(index):
    name = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        name = "x%03d/" % (index % 1000) + name
    return name


def tiles(folder, size, leaves):
    """The lowest tiles are the leaves, 256 in each."""
    for index in range((size + 255) // 256):
        width = min(256, size - 256 * index)
        name = tile_name(index) + ("" if width == 256 else ".p/%d" % width)
        with open(os.path.join(folder, "tile", "0", *name.split("/")), "rb") as stream:
            if stream.read() != leaves[8192 * index : 8192 * index + 32 * width]:
                raise Wrong("tile 0/" + name + " does not hold the leaves of the log")


def proofs(folder, size, leaves):
    """Each proof leads from the entry's leaf to the root of its size."""
    roots, count = {}, 0
    for number in sorted(os.listdir(folder), key=lambda name: (len(name), name)):
        with open(os.path.join(folder, number, "proof.json"), encoding="utf-8") as stream:
            proof = json.load(stream)
        leaf = bytes.fromhex(proof["leaf"])
        if leaves[32 * (proof["entry"] - 1) : 32 * proof["entry"]] != leaf or str(proof["entry"]) != number:
            raise Wrong("the proof of entry %s is for another leaf" % number)
        if proof["size"] not in roots:
            roots[proof["size"]] = root_of(leaves, proof["size"])
        path = [bytes.fromhex(other) for other in proof["path"]]
        if included(proof["entry"] - 1, proof["size"], leaf, path) != roots[proof["size"]]:
            raise Wrong("the proof of entry %s does not lead to the root" % number)
        count += 1
    return count


def root_of(leaves, size):
    if 32 * size > len(leaves):
        raise Wrong("a proof for more entries than the log has")
    tree = Tree()
    for index in range(size):
        tree.push(bytes(leaves[32 * index : 32 * index + 32]))
    return tree.root()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    options.add_argument("--key")
    options.add_argument("--checkpoint")
    chosen = options.parse_args()
    folder, older = chosen.folder, None
    try:
        if chosen.checkpoint:
            with open(chosen.checkpoint, encoding="utf-8") as stream:
                older = stream.read()
        files = sums(folder)
        note, size, root, leaves = log(os.path.join(folder, "log.jsonl"), chosen.key, older)
        site = os.path.join(folder, "site")
        with open(os.path.join(site, "log", "checkpoint"), encoding="utf-8") as stream:
            if stream.read() != note:
                raise Wrong("the checkpoint of the site is not that of the log")
        tiles(os.path.join(site, "log"), size, leaves)
        count = proofs(os.path.join(site, "data", "entries"), size, leaves)
    except (Wrong, OSError, ValueError, KeyError, TypeError) as wrong:
        print("WRONG: %s" % wrong)
        return 1
    print("Sound: %d files, %d entries, %d proofs, root %s." % (files, size, count, root.hex()))
    if not chosen.key:
        print("Signed by a key that the archive itself lists. Compare it with one you have from elsewhere: --key.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
