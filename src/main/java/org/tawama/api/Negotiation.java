package org.tawama.api;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.tawama.opendata.Format;

/// In which format to answer: the suffix of the path decides, else what the reader accepts.
final class Negotiation {
    private static final List<Format> FORMATS = Format.all();

    private Negotiation() {}

    static List<String> extensions() {
        return FORMATS.stream().map(Format::extension).toList();
    }

    /// Throws [Refused] when we have none of what the reader accepts. A header that cannot be read counts as absent.
    static Format format(Request request) {
        if (request.suffix().isPresent())
            return Format.find(request.suffix().get()).orElseThrow();
        var accept = request.accept();
        if (accept.isEmpty() || accept.equals("*/*") || accept.equals(Answer.JSON)) return FORMATS.getFirst();
        try {
            return preferred(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException unreadable) {
            return FORMATS.getFirst();
        }
    }

    private static Format preferred(List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.getQualityValue() > 0)
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(range ->
                        FORMATS.stream().filter(format -> range.includes(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElseThrow(() -> Refused.of(Problem.NOT_ACCEPTABLE));
    }
}
