package org.tawama.register;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An empty register in a database of its own, and what tests say to it.
final class Trial implements AutoCloseable {
    static final Author ARCHIVE = new Author("archive");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00.75Z"), ZoneOffset.UTC);
    static final String NAME = "trial.example/log";

    private final Store store = TestStore.fresh();
    final String keyText = LogKey.newText(NAME);
    final LogKey key = LogKey.parse(keyText);
    final Register register = Register.open(database(), key, NOON);

    /// The same database through the eyes of another process.
    Register another() {
        return Register.open(database(), key, NOON);
    }

    DataSource database() {
        return store.dataSource();
    }

    JdbcClient sql() {
        return JdbcClient.create(database());
    }

    Receipt append(Draft... drafts) {
        return append(Arrays.asList(drafts));
    }

    Receipt append(List<Draft> drafts) {
        return register.append(ARCHIVE, ledger -> drafts);
    }

    /// A statement about a town, in an apostrophe's reach of real JSON: `town("annaba", "{'name': 'Annaba'}")`.
    static Draft town(String record, String body) {
        return Draft.of("town", record, "recorded", json(body));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Override
    public void close() {
        store.close();
    }
}
