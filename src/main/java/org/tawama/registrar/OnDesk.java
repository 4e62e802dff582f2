package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.tawama.register.Ledger;
import org.tawama.register.Revision;

/// What lies on the desk by record, and what stood before it was put there.
record OnDesk(Ledger ledger, Map<String, Put<?>> puts) {

    /// The values of that type, by record, in the order in which they were put.
    <T> Map<String, T> values(Class<T> type) {
        var lying = new LinkedHashMap<String, T>();
        puts.forEach((id, lies) -> {
            if (type.isInstance(lies.value())) lying.put(id, type.cast(lies.value()));
        });
        return lying;
    }

    /// Records of that kind as they lie on the desk; those that do not, as they stand. Others are left out.
    <T> Map<String, T> find(Kind<T> kind, Collection<String> ids) {
        var found = new HashMap<String, T>();
        var asked = new TreeSet<String>();
        for (var id : ids) {
            var put = puts.get(id);
            if (put == null) asked.add(id);
            else if (put.kind() == kind) found.put(id, cast(put));
        }
        found.putAll(standing(kind, asked));
        return found;
    }

    @SuppressWarnings("unchecked") // a put's value has its kind's type
    private static <T> T cast(Put<?> put) {
        return (T) put.value();
    }

    /// Records of that kind as they stand, whatever lies on the desk.
    <T> Map<String, T> standing(Kind<T> kind, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : read(kind, ledger.findAll(ids));
    }

    static <T> Map<String, T> read(Kind<T> kind, Map<String, Revision> stood) {
        var values = new HashMap<String, T>();
        stood.forEach((id, revision) -> {
            if (revision.kind().equals(kind.code())) values.put(id, kind.read(id, revision.body()));
        });
        return values;
    }
}
