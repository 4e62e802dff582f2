package org.tawama.register;

/// In whose name a statement is made: the code of an office, never a person. It is public and hashed for ever; the
/// office's name is told to each reader in his own language.
public record Author(String office) {
    public Author {
        Texts.requireCode("an office", office);
    }
}
