// Derives vectors.json: the same hashes, proofs and signatures that the register computes, by another hand.
// Canonical JSON is Go's encoding/json without HTML escapes (which equals RFC 8785 for the values used here);
// tree, proofs and notes are those of golang.org/x/mod/sumdb, written for Go's checksum database.
// README.md says how it is run.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type object map[string]interface{}

// The key's seed: 32 times the byte 7. It signs nothing but these vectors.
const name = "vectors.example/log"

var seed = bytes.Repeat([]byte{7}, 32)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func canonical(value interface{}) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return strings.TrimSuffix(out.String(), "\n")
}

func hexSha(data string) string {
	sum := sha256.Sum256([]byte(data))
	return hex.EncodeToString(sum[:])
}

// Takes the member `name` out of an object and returns its disclosure and the digest that takes its place.
func withhold(from object, salt, name string) (string, string) {
	disclosure := base64.RawURLEncoding.EncodeToString([]byte(canonical([]interface{}{salt, name, from[name]})))
	delete(from, name)
	sum := sha256.Sum256([]byte(disclosure))
	return disclosure, base64.RawURLEncoding.EncodeToString(sum[:])
}

type entry struct {
	Draft       object   `json:"draft"`
	Withheld    []object `json:"withheld"`
	Body        string   `json:"body"`
	BodyDigest  string   `json:"bodyDigest"`
	Header      string   `json:"header"`
	Leaf        string   `json:"leaf"`
	Disclosures []string `json:"disclosures"`
}

func state(header, body object, withheld []object, disclosures []string) entry {
	result := entry{Withheld: withheld, Disclosures: disclosures}
	result.Body = canonical(body)
	result.BodyDigest = hexSha(result.Body)
	header["body"] = result.BodyDigest
	result.Header = canonical(header)
	leaf := tlog.RecordHash([]byte(result.Header))
	result.Leaf = hex.EncodeToString(leaf[:])
	return result
}

func header(record, act string, revision int) object {
	return object{"act": act, "at": "2026-11-23T08:00:00Z", "kind": "agreement",
		"office": "cooperation-office", "record": record, "revision": revision}
}

func entries() []entry {
	plain := object{"title": object{"fr": "Annaba – Bizerte", "ar": "عنابة – بنزرت"}, "signed": "1999-11-22",
		"count": 3, "text": "tab\t quote\" backslash\\ newline\n control\x01", "empty": []int{}, "none": nil, "yes": true}
	first := state(header("agreement-1", "recorded", 1), plain, nil, nil)
	first.Draft = object{"body": plain, "references": []string{}, "origins": []string{}}

	linked := object{"signed": "1999-11-22", "_references": []string{"party-1", "party-2", "territory-DZ-23"},
		"_origins": []string{"founding-page line 128"}}
	head := header("agreement-2", "corrected", 2)
	head["language"] = "fr"
	head["reason"] = "La ville est en Tunisie ; « Libye » est une faute.\nVu par les deux bureaux."
	second := state(head, linked, nil, nil)
	second.Draft = object{"body": object{"signed": "1999-11-22"},
		"references": []string{"territory-DZ-23", "party-2", "party-1"}, "origins": []string{"founding-page line 128"}}

	inner := object{"name": "Mme X", "mail": "x@commune.example", "phone": "+213 38"}
	hidden := object{"signed": "2004", "opinion": "favourable", "contacts": []interface{}{inner}}
	draft := object{}
	must(json.Unmarshal([]byte(canonical(hidden)), &draft))
	opinion, opinionDigest := withhold(hidden, "AAAAAAAAAAAAAAAAAAAAAA", "opinion")
	mail, mailDigest := withhold(inner, "AQEBAQEBAQEBAQEBAQEBAQ", "mail")
	phone, phoneDigest := withhold(inner, "AgICAgICAgICAgICAgICAg", "phone")
	digests := []string{mailDigest, phoneDigest}
	sort.Strings(digests)
	inner["_sd"] = digests
	hidden["_sd"] = []string{opinionDigest}
	hidden["_restricted"] = []string{opinionDigest}
	withheld := []object{
		{"pointer": "/contacts/0/mail", "level": "INTERNAL", "salt": "AQEBAQEBAQEBAQEBAQEBAQ"},
		{"pointer": "/contacts/0/phone", "level": "INTERNAL", "salt": "AgICAgICAgICAgICAgICAg"},
		{"pointer": "/opinion", "level": "RESTRICTED", "salt": "AAAAAAAAAAAAAAAAAAAAAA"}}
	head = header("agreement-3", "imported", 1)
	head["reason"] = "import:founding-page"
	third := state(head, hidden, withheld, []string{mail, phone, opinion})
	third.Draft = object{"body": draft, "references": []string{}, "origins": []string{}}
	return []entry{first, second, third}
}

type hashes []tlog.Hash

func (stored hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, stored[index])
	}
	return found, nil
}

func texts(proof []tlog.Hash) []string {
	result := []string{}
	for _, hash := range proof {
		result = append(result, hex.EncodeToString(hash[:]))
	}
	return result
}

// A tree of 600 leaves, the i-th (from 0) over the decimal text of i: more than two tiles.
func tree() object {
	var stored hashes
	roots := object{}
	const most = 600
	for index := int64(0); index < most; index++ {
		more, err := tlog.StoredHashes(index, []byte(fmt.Sprint(index)), stored)
		must(err)
		stored = append(stored, more...)
		if size := index + 1; size <= 10 || size%64 <= 1 || size == most {
			root, err := tlog.TreeHash(size, stored)
			must(err)
			roots[fmt.Sprint(size)] = hex.EncodeToString(root[:])
		}
	}
	inclusion, consistency := []object{}, []object{}
	prove := func(index, size int64) {
		proof, err := tlog.ProveRecord(size, index, stored)
		must(err)
		inclusion = append(inclusion, object{"index": index, "size": size, "path": texts(proof)})
	}
	grow := func(from, to int64) {
		proof, err := tlog.ProveTree(to, from, stored)
		must(err)
		consistency = append(consistency, object{"from": from, "to": to, "path": texts(proof)})
	}
	for size := int64(1); size <= 9; size++ {
		for index := int64(0); index < size; index++ {
			prove(index, size)
			grow(index+1, size)
		}
	}
	for _, size := range []int64{256, 257, 511, 512, 513, 600} {
		for _, index := range []int64{0, 1, 127, 255, size / 2, size - 1} {
			prove(index, size)
			grow(index+1, size)
		}
	}
	return object{"roots": roots, "inclusion": inclusion, "consistency": consistency}
}

func main() {
	public := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	verifier, err := note.NewEd25519VerifierKey(name, public)
	must(err)
	hash := strings.Split(verifier, "+")[1]
	secret := "PRIVATE+KEY+" + name + "+" + hash + "+" + base64.StdEncoding.EncodeToString(append([]byte{1}, seed...))
	signer, err := note.NewSigner(secret)
	must(err)

	log := entries()
	var stored hashes
	for index, entry := range log {
		more, err := tlog.StoredHashes(int64(index), []byte(entry.Header), stored)
		must(err)
		stored = append(stored, more...)
	}
	root, err := tlog.TreeHash(int64(len(log)), stored)
	must(err)
	text := fmt.Sprintf("%s\n%d\n%s\n", name, len(log), base64.StdEncoding.EncodeToString(root[:]))
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	must(err)

	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	must(out.Encode(object{"signerKey": secret, "verifierKey": verifier, "entries": log,
		"root": hex.EncodeToString(root[:]), "checkpoint": string(signed), "tree": tree()}))
}
