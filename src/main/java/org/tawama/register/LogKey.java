package org.tawama.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The key that signs a log's checkpoints, Ed25519, and the name it signs under, which is the log's origin.
///
/// It lives in a file of two lines that only its owner may read: the signer key in the form that Go's `note`
/// package uses (`PRIVATE+KEY+name+hash+seed`) and the verifier key. The file is the one secret of a register: an
/// exported log does not contain it, a [Backup] does. A register that has lost it goes on with a new key
/// once somebody has said so, and the old verifier key stays listed.
public final class LogKey {
    /// The name of a log that nobody has named.
    public static final String DEFAULT_NAME = "tawama.example/log";

    private static final String SIGNER = "PRIVATE+KEY+";

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private LogKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /// The key kept in `file`; on first use it is created there under `name`. Two processes that come at once get
    /// the same key: the file appears whole or not at all. Throws [KeyRefused] if the file holds no key, or if
    /// it cannot be read or written. An existing key keeps the name it was created with.
    public static LogKey open(Path file, String name) {
        Ed25519.requireName(name);
        try {
            if (Files.notExists(file)) {
                create(file, newText(name));
            }
            return read(Files.readAllLines(file), file);
        } catch (CharacterCodingException noText) {
            throw damaged(file, noText);
        } catch (IOException unusable) {
            throw new KeyRefused(
                    "The log's key " + file + " cannot be read or created ("
                            + unusable.getClass().getSimpleName() + ": " + unusable.getMessage()
                            + "): change its owner or make room.",
                    unusable);
        }
    }

    /// A key that is kept nowhere: for trials and tests.
    public static LogKey generate(String name) {
        return parse(newText(name));
    }

    /// The key in the text of a key's file. Throws [IllegalArgumentException] if there is none in it.
    static LogKey parse(String text) {
        return parse(text.lines().toList());
    }

    /// Makes `text` the key kept in `file`, whole or not at all. Throws [IllegalArgumentException] if another key is
    /// kept there.
    static void place(Path file, String text) throws IOException {
        if (Files.notExists(file)) create(file, text);
        if (!Files.readString(file).equals(text)) {
            throw new IllegalArgumentException("the file " + file + " holds another key");
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The log's origin.
    public String name() {
        return verifier.name();
    }

    SignedNote sign(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = HexFormat.of().formatHex(signer.sign());
            return new SignedNote(text, List.of(new SignedNote.Line(name(), verifier.hash(), signature)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has Ed25519", impossible);
        }
    }

    /// Writes beside the place and links into it, so that a crash leaves no half key and a second process wins or
    /// loses as a whole.
    private static void create(Path file, String text) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "log", ".key", owner);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Another process was first: its key is the log's key, ours was never used.
        } finally {
            Files.delete(draft);
        }
    }

    /// What a key's file holds, for a new key.
    static String newText(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var verifier = VerifierKey.of(name, pair.getPublic());
            var signer = SIGNER + name + "+" + verifier.hash() + "+" + Ed25519.typed(VerifierKey.ED25519, seed);
            return signer + "\n" + verifier.text() + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has Ed25519", impossible);
        }
    }

    private static LogKey read(List<String> lines, Path file) {
        try {
            return parse(lines);
        } catch (IllegalArgumentException noKey) {
            throw damaged(file, noKey);
        }
    }

    /// Quotes nothing of the file: it is the register's one secret.
    private static KeyRefused damaged(Path file, Exception cause) {
        return new KeyRefused(
                "The file " + file
                        + " holds no log key, or a damaged one: restore it from your backup, or remove it and go on"
                        + " with a new key.",
                cause);
    }

    private static LogKey parse(List<String> lines) {
        if (lines.size() != 2 || !lines.getFirst().startsWith(SIGNER)) {
            throw new IllegalArgumentException("not a signer key and a verifier key, one line each");
        }
        var verifier = VerifierKey.parse(lines.get(1));
        var parts = lines.getFirst().substring(SIGNER.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a signer key of the form name+hash+key");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != Digest.LENGTH + 1 || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("not an Ed25519 signer key");
        }
        var key = new LogKey(secret(Arrays.copyOfRange(typed, 1, typed.length)), verifier);
        var sameName = parts[0].equals(verifier.name()) && parts[1].equals(verifier.hash());
        if (!sameName || !key.sign("a trial\n").signedBy(verifier)) {
            throw new IllegalArgumentException("its two lines do not fit");
        }
        return key;
    }

    private static PrivateKey secret(byte[] seed) {
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an Ed25519 seed of 32 bytes", unusable);
        }
    }
}
