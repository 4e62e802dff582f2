package org.tawama.gazetteer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// The operator's word on how countries are called, from one properties file in UTF-8. Keys are `XX.fr`, `XX.ar`,
/// `XX.en`, `XX.other` (names separated by `|`) and `XX.point` (latitude, longitude); all are optional.
record Labels(Properties texts) {
    static Labels shipped() {
        var bytes = Labels.class.getResourceAsStream("/data/countries/labels.properties");
        if (bytes == null) throw new IllegalStateException("shipped labels are missing");
        try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("shipped labels are damaged", unreadable);
        }
    }

    static Labels read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the labels of countries cannot be read: " + file, unreadable);
        }
    }

    private static Labels read(Reader reader) throws IOException {
        var texts = new Properties();
        texts.load(reader);
        return new Labels(texts);
    }

    LocalText name(CountryCode country) {
        var name = LocalText.none();
        for (var language : Language.values()) {
            var label = texts.getProperty(country + "." + language.code());
            if (label != null) name = name.with(language, label);
        }
        return name;
    }

    List<String> otherNames(CountryCode country) {
        var others = texts.getProperty(country + ".other", "");
        return Arrays.stream(others.split("\\|")).map(String::strip).toList();
    }

    Optional<Point> point(CountryCode country) {
        return Optional.ofNullable(texts.getProperty(country + ".point")).map(text -> point(country, text));
    }

    private static Point point(CountryCode country, String text) {
        var numbers = text.split(",");
        if (numbers.length != 2) {
            throw new IllegalArgumentException(country + ".point is not latitude,longitude: " + text);
        }
        return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}
