package org.tawama.importing;

import java.util.Optional;
import org.tawama.agreements.Form;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// One row of `accords.csv`: a bilateral agreement, its partner state, and what official journals add to the page.
///
/// @param partnerPrinted the adjective by which the page names the partner: `Italien`
/// @param decree number of the presidential decree that ratifies it
/// @param page first page in the journal's issue
/// @param reference where the journals' facts are to be found: a citation that is the same in every language
record AccordReading(
        String partnerPrinted,
        CountryCode country,
        Form form,
        LocalText title,
        Optional<String> decree,
        Optional<PartialDate> ratified,
        Optional<Integer> page,
        Optional<PartialDate> inForce,
        Optional<String> reference) {

    static AccordReading of(Cells cells) {
        return new AccordReading(
                cells.text("printed"),
                CountryCode.parse(cells.text("country")),
                Form.find(cells.text("form")).orElseThrow(),
                LocalText.of(cells.text("title_fr"), "", ""),
                cells.find("decree"),
                cells.find("decree_on").map(PartialDate::parse),
                cells.find("page").map(Integer::valueOf),
                cells.find("in_force").map(PartialDate::parse),
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
