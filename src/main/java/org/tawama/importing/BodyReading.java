package org.tawama.importing;

import java.util.List;
import org.tawama.bodies.BodyForm;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// One row of `bodies.csv` or `commissions.csv`: a body that the page names.
///
/// @param key what the page must print, in the form of [Printed#key()]
/// @param formPrinted the words by which the page says what form it has
record BodyReading(
        String key,
        String origin,
        BodyForm form,
        String formPrinted,
        LocalText name,
        List<String> otherNames,
        List<CountryCode> countries) {

    static BodyReading ofBody(Cells cells) {
        return new BodyReading(
                Printed.Body.key(cells.text("acronym")),
                "founding-page:body/" + cells.text("body"),
                BodyForm.find(cells.text("form")).orElseThrow(),
                cells.text("form_printed"),
                cells.localText("name"),
                cells.list("other_names"),
                List.of());
    }

    static BodyReading ofCommission(Cells cells) {
        return new BodyReading(
                Printed.Commission.key(cells.text("printed")),
                "founding-page:commission/" + cells.text("country"),
                BodyForm.JOINT_COMMISSION,
                "commissions mixtes",
                cells.localText("name"),
                List.of(),
                List.of(CountryCode.HOME, CountryCode.parse(cells.text("country"))));
    }
}
