package org.tawama.store;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process of its own that holds a store: opens it, says `open`, then commits one number after the other and says
/// each when it is acknowledged, until it is killed.
final class StoreHolder {
    private StoreHolder() {}

    static void main(String[] arguments) throws InterruptedException {
        var options = StoreOptions.in(Path.of(arguments[0]));
        var store = Store.open(arguments[1].equals("serve") ? options.toServe() : options);
        var sql = JdbcClient.create(store.dataSource());
        sql.sql("create table if not exists number (value integer primary key)").update();
        System.out.println("open " + store.ownsServer());
        var next = sql.sql("select coalesce(max(value), 0) + 1 from number")
                .query(Integer.class)
                .single();
        for (int value = next; ; value++) {
            sql.sql("insert into number values (:value)").param("value", value).update();
            System.out.println(value);
            Thread.sleep(5);
        }
    }
}
