package org.tawama.search;

import java.util.List;
import java.util.stream.Stream;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.opendata.Sheet;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// The names in a sheet that nobody has written in Arabic yet.
final class Untransliterated {
    private Untransliterated() {}

    static List<String> of(Sheet sheet) {
        var names = switch (sheet) {
            case AgreementSheet agreement -> agreement.parties().stream().map(PartyLine::shortName);
            case DoubtSheet doubt -> Stream.<LocalText>empty();
            default -> Stream.of(sheet.title());
        };
        return names.filter(name -> name.find(Language.AR).isEmpty())
                .flatMap(name -> name.texts().values().stream())
                .toList();
    }
}
