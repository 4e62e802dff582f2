package org.tawama.registrar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tawama.register.Reason;

/// What an office may name by a code when it erases; each has its words under `register.basis.<code>`. That the
/// law allows it is the office's claim: the product knows no article of it. Whatever has no code here is named in
/// words.
public enum LegalBasis {
    /// Law 18-07, on personal data.
    LAW_18_07("law-18-07");

    private final String code;

    LegalBasis(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Reason reason() {
        return Reason.code(code);
    }

    public static Optional<LegalBasis> find(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(LegalBasis::code).toList();
    }
}
