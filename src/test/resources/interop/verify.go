// Verifies a served log with code that is not ours: golang.org/x/mod/sumdb/tlog and sumdb/note, written for Go's
// checksum database. It asks over HTTP, as any stranger would, and ends with 1 and a sentence on the first thing that
// does not fit.
//
//	verify ADDRESS    such as http://localhost:8080; README.md says how it is run
package main

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8
	width  = 1 << height
)

var address string

func must(err error, what string) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", what, err)
		os.Exit(1)
	}
}

func demand(fits bool, what string) {
	if !fits {
		must(fmt.Errorf("does not fit"), what)
	}
}

func fetch(path string) []byte {
	answer, err := http.Get(address + path)
	must(err, path)
	defer answer.Body.Close()
	demand(answer.StatusCode == 200, fmt.Sprintf("%s (status %d)", path, answer.StatusCode))
	body, err := io.ReadAll(answer.Body)
	must(err, path)
	return body
}

// C2SP tlog-tiles names a tile without its height, which is always 8, and bundles "entries" and not "data".
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), "tile/8/")
	return "/log/tile/" + strings.Replace(path, "data/", "entries/", 1)
}

type tiles struct{ read int }

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		found = append(found, fetch(pathOf(tile)))
		t.read++
	}
	return found, nil
}

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func checkpoint() tlog.Tree {
	var verifiers []note.Verifier
	for _, line := range strings.Fields(string(fetch("/log/key"))) {
		verifier, err := note.NewVerifier(line)
		must(err, "key "+line)
		verifiers = append(verifiers, verifier)
	}
	signed, err := note.Open(fetch("/log/checkpoint"), note.VerifierList(verifiers...))
	must(err, "checkpoint")
	lines := strings.Split(signed.Text, "\n")
	demand(lines[0] == verifiers[0].Name(), "origin of the checkpoint")
	var tree tlog.Tree
	_, err = fmt.Sscan(lines[1], &tree.N)
	must(err, "size of the checkpoint")
	tree.Hash, err = tlog.ParseHash(lines[2])
	must(err, "root of the checkpoint")
	return tree
}

// Every entry in its bundle, hashed and looked up in the authenticated tiles. TileHashReader checks each tile against
// the root before it gives a hash out.
func checkEntries(tree tlog.Tree, reader tlog.HashReader) (headers [][]byte) {
	for first := int64(0); first < tree.N; first += width {
		count := tree.N - first
		if count > width {
			count = width
		}
		bundle := fetch(pathOf(tlog.Tile{H: height, L: -1, N: first / width, W: int(count)}))
		var indexes []int64
		for i := int64(0); i < count; i++ {
			demand(len(bundle) >= 2, fmt.Sprintf("bundle at entry %d", first+i+1))
			length := 2 + int(binary.BigEndian.Uint16(bundle))
			demand(len(bundle) >= length, fmt.Sprintf("bundle at entry %d", first+i+1))
			headers = append(headers, bundle[2:length])
			bundle = bundle[length:]
			indexes = append(indexes, tlog.StoredHashIndex(0, first+i))
		}
		demand(len(bundle) == 0, fmt.Sprintf("end of the bundle before entry %d", first+count+1))
		hashes, err := reader.ReadHashes(indexes)
		must(err, "tiles")
		for i, hash := range hashes {
			demand(hash == tlog.RecordHash(headers[first+int64(i)]), fmt.Sprintf("entry %d", first+int64(i)+1))
		}
	}
	return headers
}

func hashes(path []string) (found []tlog.Hash) {
	for _, text := range path {
		bytes, err := hex.DecodeString(text)
		must(err, "hash "+text)
		var hash tlog.Hash
		demand(copy(hash[:], bytes) == len(bytes) && len(bytes) == len(hash), "hash "+text)
		found = append(found, hash)
	}
	return found
}

func checkInclusion(entry int64, tree tlog.Tree, leaf tlog.Hash) {
	var proof struct{ Path []string }
	path := fmt.Sprintf("/api/v1/entries/%d/proof?size=%d", entry, tree.N)
	must(json.Unmarshal(fetch(path), &proof), path)
	must(tlog.CheckRecord(hashes(proof.Path), tree.N, tree.Hash, entry-1, leaf), path)
}

func checkConsistency(older int64, tree tlog.Tree, reader tlog.HashReader) {
	var proof struct{ Path []string }
	path := fmt.Sprintf("/api/v1/log/consistency?from=%d&to=%d", older, tree.N)
	must(json.Unmarshal(fetch(path), &proof), path)
	root, err := tlog.TreeHash(older, reader)
	must(err, path)
	must(tlog.CheckTree(hashes(proof.Path), tree.N, tree.Hash, older, root), path)
}

func main() {
	address = os.Args[1]
	tree := checkpoint()
	served := &tiles{}
	reader := tlog.TileHashReader(tree, served)
	headers := checkEntries(tree, reader)
	proofs := 0
	for _, entry := range []int64{1, 2, width, width + 1, tree.N/2 + 1, tree.N - 1, tree.N} {
		if entry >= 1 && entry <= tree.N {
			checkInclusion(entry, tree, tlog.RecordHash(headers[entry-1]))
			checkConsistency(entry, tree, reader)
			proofs += 2
		}
	}
	fmt.Printf("sound: %d entries, %d tiles read, %d proofs\n", tree.N, served.read, proofs)
}
