package org.tawama.portal;

import org.tawama.documents.Subject;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;

/// A record that a document belongs to, by its title, with the action that the document proves.
record SubjectName(Asked asked) {
    Value of(Subject subject) {
        var page = asked.page();
        var kind = Kind.find(subject.kind());
        var title = kind.flatMap(
                        known -> asked.holdings().sheets().find(known, subject.record(), asked.asof(), asked.known()))
                .map(sheet -> page.shown(sheet.title()))
                .orElseGet(() -> page.printed(subject.record()));
        var named = subject.act()
                .map(act -> page.words().word("agreements.act", act.code()))
                .map(act -> page.own(page.say("portal.document.proves", "act", act, "record", title.text())))
                .orElse(title);
        return new Value(named, kind.map(known -> page.at("/" + known.plural() + "/" + subject.record())));
    }
}
