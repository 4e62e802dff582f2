package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.app.RunningTawama;

/// The archive as somebody finds it who has nothing of ours: its own verifier, run by Python. Takes seconds a test, for
/// the verifier reads all of it.
class ArchiveTest {
    private static final Path ARCHIVE = CopiedSite.archive();

    @TempDir
    private Path folder;

    @Test
    void is_found_sound_by_its_own_verifier() throws Exception {
        var key = RunningTawama.shared().register().register().verifierKeys().getFirst();

        var answer = verify("--key", key.text());

        assertThat(answer).startsWith("exit 0\nSound: ").contains(" entries, ", " proofs, root ");
    }

    @Test
    void holds_what_a_stranger_needs() throws IOException {
        for (var paper : List.of("README.ar.txt", "README.fr.txt", "README.en.txt", "register.md", "log.jsonl")) {
            assertThat(ARCHIVE.resolve(paper)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(ARCHIVE.resolve("lists/agreements.csv"))).hasSizeGreaterThan(60);
        assertThat(Files.readString(ARCHIVE.resolve("register.md"))).contains("# The register's format");
    }

    @Test
    void is_found_wrong_with_a_strange_key_and_with_a_checkpoint_of_another_log() throws Exception {
        var stranger = "tawama.example/log+2a6b9ae4+AVNuExXZAkHP51Axyj7KC2Z0rZl4MmVpYVNuExXZAkHP";
        var kept = Files.writeString(folder.resolve("kept"), "tawama.example/log\n1\nAAAA\n\n— x AAAAAAA=\n");

        assertThat(verify("--key", stranger)).startsWith("exit 1\nWRONG: ");
        assertThat(verify("--checkpoint", kept.toString())).startsWith("exit 1\nWRONG: ");
    }

    /// Each change is made together with the sums, as somebody would who wants to deceive; then only the log itself
    /// speaks against it.
    @Test
    void is_found_wrong_whatever_is_changed_and_the_entry_is_named() throws Exception {
        assertWrong("log.jsonl", text -> text.replaceFirst("\"fr\":\"", "\"fr\":\"#"), "body of entry ");
        assertWrong(
                "log.jsonl",
                text -> line(text, 500, line -> line.replaceFirst("\"act\":\"", "\"act\":\"x")),
                "header of entry 500");
        assertWrong("log.jsonl", text -> line(text, 700, line -> ""), "entry 700 is missing");
        assertWrong(
                "log.jsonl", text -> text.substring(0, text.lastIndexOf("{\"checkpoint\"")), "without a checkpoint");
        assertWrong("log.jsonl", text -> text.replaceFirst("log\\\\n2", "log\\\\n3"), "signature");
        assertWrong("site/log/checkpoint", text -> text + "\n", "checkpoint of the site");
        assertWrong(
                "site/data/entries/7/proof.json",
                text -> text.replaceFirst("\"entry\" ?: ?7", "\"entry\":8"),
                "proof of entry 7");
    }

    @Test
    void is_found_wrong_when_a_file_is_changed_missing_or_added() throws Exception {
        var page = ARCHIVE.resolve("site/fr/agreements/a35.html");
        var whole = Files.readAllBytes(page);
        try {
            Files.writeString(page, "<p>");
            assertThat(verify()).contains("exit 1", "site/fr/agreements/a35.html is not the file that was archived");
            Files.delete(page);
            assertThat(verify()).contains("exit 1", "site/fr/agreements/a35.html is missing");
        } finally {
            Files.write(page, whole);
        }
        var added = Files.writeString(ARCHIVE.resolve("site/fr/added.html"), "");
        try {
            assertThat(verify()).contains("exit 1", "site/fr/added.html was not archived");
        } finally {
            Files.delete(added);
        }
    }

    private void assertWrong(String file, java.util.function.UnaryOperator<String> change, String sentence)
            throws Exception {
        var path = ARCHIVE.resolve(file);
        var kept = folder.resolve("kept");
        var sums = ARCHIVE.resolve("SHA256SUMS");
        var keptSums = folder.resolve("sums");
        Files.copy(path, kept, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(sums, keptSums, StandardCopyOption.REPLACE_EXISTING);
        try {
            var before = Files.readString(path);
            var after = change.apply(before);
            assertThat(after).as(file).isNotEqualTo(before);
            Files.writeString(path, after);
            Files.writeString(sums, Files.readString(sums).replace(sum(kept), sum(path)));

            assertThat(verify()).as(file).startsWith("exit 1\nWRONG: ").contains(sentence);
        } finally {
            Files.copy(kept, path, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(keptSums, sums, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String line(String text, int number, java.util.function.UnaryOperator<String> change) {
        var lines = new ArrayList<>(text.lines().toList());
        var changed = change.apply(lines.get(number));
        if (changed.isEmpty()) lines.remove(number);
        else lines.set(number, changed);
        return String.join("\n", lines) + "\n";
    }

    private static String sum(Path file) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return java.util.HexFormat.of().formatHex(digest);
    }

    private String verify(String... options) throws Exception {
        var words = new ArrayList<>(List.of("python3", "-I", "verify.py"));
        words.addAll(List.of(options));
        var python = new ProcessBuilder(words)
                .directory(ARCHIVE.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return "exit " + python.exitValue() + "\n" + said;
    }
}
