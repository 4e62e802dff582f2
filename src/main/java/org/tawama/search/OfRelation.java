package org.tawama.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;

/// The two parties that an agreement binds, one of each side: `p17-p23`. All instruments between the same two have it.
record OfRelation() implements Facet {
    private static final Pattern PAIR = Pattern.compile("p\\d{1,9}-p\\d{1,9}");

    @Override
    public String name() {
        return "relation";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> pairs(agreement);
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    private static List<String> pairs(AgreementSheet agreement) {
        var pairs = new ArrayList<String>();
        for (var home : agreement.home()) {
            for (var partner : agreement.partners()) pairs.add(home.id() + "-" + partner.id());
        }
        return pairs;
    }

    @Override
    public boolean accepts(String value) {
        return PAIR.matcher(value).matches();
    }
}
