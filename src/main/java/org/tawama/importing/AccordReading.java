package org.tawama.importing;

import java.util.Optional;
import org.tawama.agreements.Form;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// One row of `accords.csv`: a bilateral agreement, its partner state, and its own title.
///
/// @param partnerPrinted the adjective by which the page names the partner: `Italien`
/// @param reference where the title is to be found: a citation that is the same in every language
record AccordReading(
        String partnerPrinted, CountryCode country, Form form, LocalText title, Optional<String> reference) {

    static AccordReading of(Cells cells) {
        return new AccordReading(
                cells.text("printed"),
                CountryCode.parse(cells.text("country")),
                Form.find(cells.text("form")).orElseThrow(),
                LocalText.of(cells.text("title_fr"), "", ""),
                cells.find("reference"));
    }

    String key() {
        return Printed.Accord.key(partnerPrinted);
    }

    /// How `remarks.csv` names it.
    String record() {
        return "accord/" + country;
    }
}
