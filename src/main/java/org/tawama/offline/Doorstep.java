package org.tawama.offline;

import java.util.List;
import java.util.stream.Collectors;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;

/// The first file that whoever opens the copy sees: the register's name and its three languages.
final class Doorstep {
    private Doorstep() {}

    static String html(Messages messages, String assets) {
        var links = List.of(Language.AR, Language.FR, Language.EN).stream()
                .map(language -> "<li><a href=\"%1$s/index.html\" lang=\"%1$s\" dir=\"%2$s\">%3$s · %4$s</a></li>"
                        .formatted(
                                language.code(),
                                language.direction().code(),
                                messages.in(language).word("portal.language", language.code()),
                                CopiedPage.escaped(messages.in(language).say("portal.site.gloss"))))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <title>Tawama · توأمة</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="%1$stawama.css">
                <link rel="icon" type="image/svg+xml" href="%1$smark.svg">
                </head>
                <body>
                <main class="wrap">
                <h1>Tawama · <span lang="ar">توأمة</span></h1>
                <ul class="roll">
                %2$s
                </ul>
                </main>
                </body>
                </html>
                """.formatted(assets, links);
    }
}
