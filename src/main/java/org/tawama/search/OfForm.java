package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.agreements.Form;
import org.tawama.bodies.BodyForm;
import org.tawama.documents.DocumentForm;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;

/// What form an agreement, a body or a document has.
record OfForm() implements Facet {
    @Override
    public String name() {
        return "form";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement ->
                List.of(agreement.agreement().terms().form().code());
            case BodySheet body -> List.of(body.body().form().code());
            case DocumentSheet document -> List.of(document.document().form().code());
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public boolean accepts(String value) {
        return Form.find(value).isPresent()
                || BodyForm.find(value).isPresent()
                || DocumentForm.find(value).isPresent();
    }
}
