package org.tawama.importing;

import static org.tawama.importing.Refusal.Reason.NOT_ONE_PAIR;
import static org.tawama.importing.Refusal.Reason.OUTSIDE_A_WILAYA;
import static org.tawama.importing.Refusal.Reason.OUT_OF_ORDER;
import static org.tawama.importing.Refusal.Reason.UNKNOWN_HOME_PARTY;
import static org.tawama.importing.Refusal.Reason.UNKNOWN_TEXT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.importing.Printed.Quote;

/// Reads the rows of the table "Accords ou jumelages". The page was flattened, so a row comes in three shapes:
///
/// 1. a wilaya alone: `Blida`
/// 2. a pair alone, under the wilaya named last: `Commune de Boufarik / Mairie des Ulis (France)`
/// 3. both: `Adrar Wilaya d’Adrar / Conseil Général de Gironde (France)`
///
/// "Alger / Mairie de Lyon (France)" is of the second shape: Alger is its party there, of a level not stated.
final class TableRow {
    private static final String BETWEEN = " / ";
    private static final Pattern NAMED_AUTHORITY =
            Pattern.compile("(?:Wilaya|Commune) (?:de |d’)\\p{Lu}[\\p{L} ’'-]{1,80}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("([^()]+) \\(([^()]+)\\)");
    private static final Pattern WITHOUT_COUNTRY = Pattern.compile("[^()]+");

    private final Wilayas wilayas;
    private Optional<Printed.Wilaya> wilaya = Optional.empty();
    private int rank = -1;

    TableRow(Wilayas wilayas) {
        this.wilayas = wilayas;
    }

    PageLine read(Line.Text line) {
        var text = line.text().strip();
        var quote = new Quote(line.number(), line.number(), text);
        if (!text.contains(BETWEEN)) return heading(quote);
        var sides = text.split(BETWEEN, -1);
        if (sides.length != 2) return refused(quote, NOT_ONE_PAIR);
        var opening = wilayas.leading(sides[0]).filter(name -> isAuthority(sides[0].substring(name.length() + 1)));
        var opened = opening.flatMap(name -> open(quote, name));
        if (opened.isPresent()) return opened.get();
        var home = opening.map(name -> sides[0].substring(name.length() + 1)).orElse(sides[0]);
        if (wilaya.isEmpty()) return refused(quote, OUTSIDE_A_WILAYA);
        if (!isAuthority(home) && !home.equals(wilaya.get().name())) return refused(quote, UNKNOWN_HOME_PARTY);
        return pair(quote, home, sides[1]);
    }

    private PageLine heading(Quote quote) {
        var text = quote.text();
        if (wilayas.rank(text).isEmpty()) return refused(quote, UNKNOWN_TEXT);
        return open(quote, text).orElseGet(() -> new PageLine.Heading(quote.from(), text));
    }

    /// Makes this the wilaya of the rows that follow; a refusal when the order of the wilayas forbids it.
    private Optional<PageLine> open(Quote quote, String name) {
        var next = wilayas.rank(name).orElseThrow();
        if (next <= rank) return Optional.of(new PageLine.Refused(quote.from(), new Refusal(OUT_OF_ORDER, name)));
        rank = next;
        wilaya = Optional.of(new Printed.Wilaya(quote, name));
        return Optional.empty();
    }

    private PageLine pair(Quote quote, String home, String partner) {
        var with = WITH_COUNTRY.matcher(partner);
        if (with.matches()) {
            return yielding(
                    new Printed.Link(quote, wilaya.orElseThrow(), home, with.group(1), Optional.of(with.group(2))));
        }
        if (!WITHOUT_COUNTRY.matcher(partner).matches()) return refused(quote, NOT_ONE_PAIR);
        return yielding(new Printed.Link(quote, wilaya.orElseThrow(), home, partner, Optional.empty()));
    }

    private static PageLine yielding(Printed.Link link) {
        return new PageLine.Yielding(link.quote().from(), link);
    }

    private static PageLine refused(Quote quote, Refusal.Reason reason) {
        return new PageLine.Refused(quote.from(), new Refusal(reason, quote.text()));
    }

    private static boolean isAuthority(String text) {
        return NAMED_AUTHORITY.matcher(text).matches();
    }
}
