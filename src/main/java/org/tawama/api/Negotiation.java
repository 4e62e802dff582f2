package org.tawama.api;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.tawama.opendata.Format;

/// In which format to answer: the suffix of the path decides, else what the reader accepts.
final class Negotiation {
    private Negotiation() {}

    static List<String> extensions(List<Format> formats) {
        return formats.stream().map(Format::extension).toList();
    }

    /// What an answer of that format differs by, from reader to reader.
    static String varying(Format format) {
        return format.speaks() ? "Accept, Accept-Language" : "Accept";
    }

    /// Throws [Refused] when we have none of what the reader accepts. A header that cannot be read counts as absent.
    ///
    /// @param formats that there are, the one preferred first
    static Format format(Request request, List<Format> formats) {
        if (request.suffix().isPresent())
            return Format.find(request.suffix().get()).orElseThrow();
        var accept = request.accept();
        if (accept.isEmpty() || accept.equals("*/*") || accept.equals(Answer.JSON)) return formats.getFirst();
        try {
            return preferred(MediaType.parseMediaTypes(accept), formats);
        } catch (InvalidMediaTypeException unreadable) {
            return formats.getFirst();
        }
    }

    private static Format preferred(List<MediaType> accepted, List<Format> formats) {
        return accepted.stream()
                .filter(range -> range.getQualityValue() > 0)
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(range -> formats.stream()
                        .filter(format -> !format.bySuffixOnly())
                        .filter(format -> range.includes(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElseThrow(() -> Refused.of(Problem.NOT_ACCEPTABLE));
    }
}
