package org.tawama.register;

/// In whose name a statement is made: an office, never a person. It is public and hashed for ever.
public record Author(String office) {
    public Author {
        Texts.requireLine("an office", office, 200);
    }
}
