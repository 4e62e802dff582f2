package org.tawama.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// The sources of a paper, each numbered where it is first cited: a source of the register, or the outside
/// document that one of its sources cites.
final class Bibliography {
    private final Asked asked;
    private final Page page;
    private final Map<Cited, Integer> numbers = new LinkedHashMap<>();

    private record Cited(String source, Optional<String> reference) {}

    Bibliography(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
    }

    /// The numbers of all that the evidence cites, in rising order.
    List<Integer> cite(List<Evidence> evidence) {
        return evidence.stream()
                .map(item -> new Cited(item.source().text(), item.reference()))
                .distinct()
                .map(cited -> numbers.computeIfAbsent(cited, ignored -> numbers.size() + 1))
                .sorted()
                .toList();
    }

    /// What was cited so far, in the order of the numbers.
    Optional<Paper.Chapter> chapter() {
        if (numbers.isEmpty()) return Optional.empty();
        var ids = numbers.keySet().stream().map(Cited::source).distinct().toList();
        var sources = asked.holdings().records().findAll(Kind.SOURCE, ids, asked.known());
        var entries = new ArrayList<Paper.Entry>();
        numbers.forEach((cited, number) -> {
            var source = Optional.ofNullable(sources.get(cited.source())).map(held -> held.value());
            entries.add(entry(number, cited, source));
        });
        return Optional.of(new Paper.Chapter("sources", page.say("portal.sheet.sources"), Optional.empty(), entries));
    }

    private Paper.Entry entry(int number, Cited cited, Optional<Source> source) {
        var title = source.map(known -> page.shown(known.title())).orElseGet(() -> page.shown(LocalText.none()));
        var words = new ArrayList<Shown>();
        if (cited.reference().isPresent()) {
            words.add(page.own(page.say("portal.paper.cited-in", "source", title.text())));
        } else {
            source.map(known -> SourceLines.credit(page, known)).map(page::own).ifPresent(words::add);
        }
        source.flatMap(Source::url).map(page::printed).ifPresent(words::add);
        return new Paper.Entry(
                "source-" + number,
                Optional.empty(),
                cited.reference().map(page::printed).orElse(title),
                Optional.of(page.at("/sources/" + cited.source())),
                words,
                List.of(),
                List.of(number));
    }
}
