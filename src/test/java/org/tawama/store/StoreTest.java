package org.tawama.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.store.StoreUnavailable.Reason;

/// Takes seconds: each test that opens a folder creates a real PostgreSQL in it.
class StoreTest {
    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_through_a_close_and_a_second_opening() {
        try (var store = Store.open(StoreOptions.in(folder))) {
            var sql = JdbcClient.create(store.dataSource());
            sql.sql("create table word (text text)").update();
            sql.sql("insert into word values ('توأمة')").update();
        }

        try (var store = Store.open(StoreOptions.in(folder))) {
            var word = JdbcClient.create(store.dataSource())
                    .sql("select text from word")
                    .query(String.class)
                    .single();

            assertThat(word).isEqualTo("توأمة");
            assertThat(store.ownsServer()).isTrue();
        }
    }

    @Test
    void runs_durably_behind_a_password_on_this_machine_only() throws Exception {
        try (var store = Store.open(StoreOptions.in(folder))) {
            var sql = JdbcClient.create(store.dataSource());

            assertThat(setting(sql, "fsync")).isEqualTo("on");
            assertThat(setting(sql, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(sql, "full_page_writes")).isEqualTo("on");
            assertThat(setting(sql, "data_checksums")).isEqualTo("on");
            assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(sql, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(sql, "is_superuser")).isEqualTo("off");
            assertThat(setting(sql, "server_version")).startsWith("18.");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new DataFolder(folder).password())))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(new DataFolder(folder).cluster().resolve("pg_hba.conf")))
                    .contains("scram-sha-256")
                    .doesNotContain("trust");
        }
    }

    private static String setting(JdbcClient sql, String name) {
        return sql.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Test
    void refuses_data_of_another_version_and_writes_nothing() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres").resolve("format"), "tawama-store 9 postgresql 21\n");

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder)))
                .isInstanceOfSatisfying(StoreUnavailable.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.FOREIGN_DATA);
                    assertThat(refusal.wrongUsage()).isTrue();
                })
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("postgresql 21")
                .hasMessageContaining("--data");

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("postgres"));
        }
    }

    @Test
    void refuses_the_folder_of_another_postgresql() throws Exception {
        Files.writeString(folder.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("another PostgreSQL");
    }

    @Test
    void refuses_a_folder_that_holds_other_files_and_leaves_it_as_it_is() throws Exception {
        var letter = Files.writeString(folder.resolve("letter.txt"), "not ours");

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("holds other files and no register");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(letter);
        }
    }

    @Test
    void refuses_a_data_folder_that_is_a_file() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> Store.open(StoreOptions.in(file)))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_UNUSABLE))
                .hasMessageContaining(file.toString());
    }

    @Test
    void says_that_the_disk_is_full_rather_than_that_the_folder_is_wrong() {
        var refusal = new DataFolder(folder).unusable(new IOException("No space left on device"));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_ROOM);
        assertThat(refusal).hasMessageContaining("make room");
    }

    @Test
    void repeats_what_postgresql_complains_about() throws Exception {
        Store.open(StoreOptions.in(folder)).close();
        Files.writeString(new DataFolder(folder).cluster().resolve("postgresql.conf"), "no_such_setting = on\n");

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder)))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SERVER_DOWN))
                .hasMessageContaining("postgresql.conf")
                .hasMessageContaining(folder.toString());
        assertThat(new DataFolder(folder).server()).doesNotExist();
    }

    @Test
    void opens_a_database_that_is_named_by_its_address() {
        try (var store = TestStore.fresh()) {
            var one = JdbcClient.create(store.dataSource())
                    .sql("select 1")
                    .query(Integer.class)
                    .single();

            assertThat(one).isEqualTo(1);
            assertThat(store.ownsServer()).isFalse();
        }
    }

    @Test
    void refuses_an_address_that_is_none_of_postgresql_without_repeating_its_password() {
        var address = "jdbc:mysql://localhost/register?password=secret";

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder).withDatabase(address)))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BAD_ADDRESS))
                .hasMessageContaining("jdbc:mysql://localhost/register")
                .hasMessageNotContaining("secret");
    }

    @Test
    void says_that_a_named_database_is_down() {
        var address = "jdbc:postgresql://127.0.0.1:1/register?user=x&password=secret";

        assertThatThrownBy(() -> Store.open(StoreOptions.in(folder).withDatabase(address)))
                .isInstanceOfSatisfying(StoreUnavailable.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.SERVER_DOWN);
                    assertThat(refusal.wrongUsage()).isFalse();
                })
                .hasMessageContaining("does not answer")
                .hasMessageNotContaining("secret");
    }
}
