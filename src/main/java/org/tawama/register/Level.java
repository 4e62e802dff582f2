package org.tawama.register;

/// Who may read a field that is not public, from the wider circle to the narrower. A public field has no level.
public enum Level {
    /// Every officer.
    INTERNAL,
    /// Only those whose office handles the record.
    RESTRICTED
}
