// Search in a copy of the register that was opened from a file. Words are folded as the register folds them: case,
// accents, vowel signs and the forms of Arabic letters do not count. The words that begin with the same two letters are
// in one file, which is loaded when it is needed.
(function () {
  "use strict";
  var here = document.currentScript, language = document.documentElement.lang, shards = {}, waiting = {};
  var column = { ar: 1, fr: 2, en: 3 }[language];
  var letters = { "ٱ": "ا", "آ": "ا", "أ": "ا", "إ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ہ": "ه",
    "ۀ": "ه", "ک": "ك", "ء": "", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ı": "i", "ß": "ss" };

  function fold(text) {
    var folded = "", bare = text.normalize("NFKC").toLowerCase().normalize("NFKD").replace(/[\p{Mn}\p{Cf}\u0640]/gu, "");
    for (var letter of bare) {
      var code = letter.codePointAt(0);
      if (code >= 0x660 && code <= 0x669) folded += code - 0x660;
      else if (code >= 0x6f0 && code <= 0x6f9) folded += code - 0x6f0;
      else folded += letter in letters ? letters[letter] : letter;
    }
    return folded.replace(/[^\p{L}\p{Nd}]+/gu, " ").trim();
  }

  function name(word) {
    var hex = "";
    for (var at = 0; at < 2; at++) hex += ("000" + word.charCodeAt(at).toString(16)).slice(-4);
    return hex;
  }

  window.tawamaFold = fold;
  window.tawamaShard = function (shard, records, words) { shards[shard] = { records: records, words: words }; };

  function load(shard, then) {
    if (shards[shard]) return then();
    if (waiting[shard]) return waiting[shard].push(then);
    waiting[shard] = [then];
    var script = document.createElement("script");
    script.src = here.src.replace(/search\.js$/, shard + ".js");
    script.onload = script.onerror = function () {
      if (!shards[shard]) shards[shard] = { records: [], words: [] }; // no word begins like that
      waiting[shard].forEach(function (one) { one(); });
    };
    document.head.appendChild(script);
  }

  // The records in which a word begins like that, by their path.
  function found(word) {
    var shard = shards[name(word)], all = {};
    shard.words.forEach(function (row) {
      if (row[0].startsWith(word)) row[1].forEach(function (at) {
        var record = shard.records[at], whole = row[0] === word;
        if (!all[record[0]] || whole) all[record[0]] = { record: record, rank: whole ? 0 : 1 };
      });
    });
    return all;
  }

  function search(text) {
    var words = fold(text).split(" ").filter(function (word) { return word.length >= 2; }), open = words.length;
    if (!open) return show([], text);
    words.forEach(function (word) {
      load(name(word), function () {
        if (--open) return;
        var sets = words.map(found), first = sets[0];
        show(Object.keys(first).filter(function (path) {
          return sets.every(function (set) { return set[path]; });
        }).map(function (path) {
          return { record: first[path].record, rank: sets.reduce(function (sum, set) { return sum + set[path].rank; }, 0) };
        }).sort(function (one, other) {
          return one.rank - other.rank || one.record[column].localeCompare(other.record[column], language);
        }), text);
      });
    });
  }

  function show(hits, text) {
    var list = document.getElementById("found"), status = document.getElementById("count");
    list.replaceChildren();
    hits.slice(0, 200).forEach(function (hit) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = hit.record[0];
      link.textContent = hit.record[column];
      item.appendChild(link);
      list.appendChild(item);
    });
    list.hidden = !hits.length;
    status.textContent = text.trim() ? status.dataset.words.replace("#", hits.length.toLocaleString(language)) : "";
  }

  document.addEventListener("DOMContentLoaded", function () {
    var field = document.getElementById("q"), asked = new URLSearchParams(location.search).get("q") || "";
    field.value = asked;
    search(asked);
    field.form.addEventListener("submit", function (event) {
      event.preventDefault();
      search(field.value);
    });
  });
})();
