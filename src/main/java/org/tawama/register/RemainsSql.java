package org.tawama.register;

/// What is said to PostgreSQL about what erased values leave behind.
final class RemainsSql {
    private RemainsSql() {}

    static final String ANY = "select exists (select from remains)";

    static final String LAST = "select erased_in::text from remains order by erased_in desc limit 1";

    static final String FORGET = "delete from remains where erased_in <= :last::xid8";

    /// `vacuum` only warns whoever may not, and goes on.
    static final String MAY_REWRITE = """
            select has_table_privilege('disclosure', 'maintain')
                and (not exists (select from remains where of_a_file)
                    or has_table_privilege('file_piece', 'maintain') and has_table_privilege('file_text', 'maintain'))
            """;

    /// Sessions of others in this database that began before the erasure ended, or whose snapshot may be as old; and
    /// what holds such a snapshot without a session. Whatever role asks, it sees all of them.
    static final String SOMEBODY_SEES = """
            select exists (
                select from pg_stat_activity
                where datname = current_database()
                    and pid <> pg_backend_pid()
                    and (age(backend_xmin) >= age(:last::xid8::xid) or age(backend_xid) >= age(:last::xid8::xid))
                union all
                select from pg_prepared_xacts
                where database = current_database() and age(transaction) >= age(:last::xid8::xid)
                union all
                select from pg_replication_slots where age(xmin) >= age(:last::xid8::xid))
            """;

    static final String WAIT_BRIEFLY = "set lock_timeout = '3s'";
    static final String WAIT_AS_BEFORE = "reset lock_timeout";
    static final String REWRITE = "vacuum (full, analyze false) disclosure";
    static final String ANY_OF_FILES = "select exists (select from remains where of_a_file)";
    static final String REWRITE_FILES = "vacuum (full, analyze false) file_piece, file_text";
    static final String REWRITE_STATISTICS = "vacuum (full, analyze false) pg_catalog.pg_statistic";

    /// Otherwise old files are written over some day and not removed, or copied elsewhere.
    static final String JOURNAL_IS_OURS =
            "select current_setting('wal_recycle') = 'off' and current_setting('archive_mode') = 'off'";

    static final String NEWEST_JOURNAL =
            "select coalesce(max(name), '') from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'";
    static final String WRITING_JOURNAL = "select pg_walfile_name(pg_current_wal_insert_lsn())";

    /// Says nothing, at the length of a whole file.
    static final String FILL_JOURNAL = """
            select pg_logical_emit_message(
                false, 'tawama', repeat('0', pg_size_bytes(current_setting('wal_segment_size'))::integer))::text
            """;
}
