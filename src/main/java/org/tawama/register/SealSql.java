package org.tawama.register;

/// What is asked of PostgreSQL about the log's name, its keys and witnesses, and the sizes that were signed. The
/// index a query walks is named beside it.
final class SealSql {
    private SealSql() {}

    static final String FIND_ORIGIN = "select origin from log";

    static final String NAME_LOG = "insert into log (id, origin) values (1, :origin) on conflict (id) do nothing";

    static final String LIST_KEYS = "select verifier from log_key order by verifier";

    static final String ADD_KEY = "insert into log_key (verifier) values (:verifier) on conflict (verifier) do nothing";

    /// Ordered as they followed one another.
    static final String LIST_HANDOVERS = "select note from key_handover order by size, retired";

    static final String ADD_HANDOVER = """
            insert into key_handover (retired, appointed, size, note)
            values (:retired, :appointed, :size, :note)
            """;

    /// Index a_key_is_retired_once.
    static final String IS_RETIRED = "select exists (select from key_handover where retired = :verifier)";

    /// Index a_key_is_appointed_once.
    static final String IS_APPOINTED = "select exists (select from key_handover where appointed = :verifier)";

    static final String ADD_WITNESS =
            "insert into witness (verifier) values (:verifier) on conflict (verifier) do nothing";

    static final String LIST_WITNESSES = "select verifier from witness order by verifier";

    /// Index cosignature_by_witness, from its end.
    static final String LAST_COSIGNED_BY =
            "select coalesce(max(size), -1) from cosignature where name = :name and key_hash = :hash";

    static final String ADD_COSIGNATURE = """
            insert into cosignature (size, name, key_hash, line)
            values (:size, :name, :hash, :line)
            """;

    /// Index a_key_cosigns_a_size_once.
    static final String COSIGNATURES =
            "select size, line from cosignature where size between :from and :to order by size, name, key_hash";

    /// Index a_size_is_signed_once, from its end.
    static final String LAST_CHECKPOINT = "select note from checkpoint order by size desc limit 1";

    static final String LAST_SIZE = "select coalesce(max(size), 0) from checkpoint";

    static final String CHECKPOINT_OF_SIZE = "select note from checkpoint where size = :size";

    static final String ADD_CHECKPOINT = "insert into checkpoint (size, note) values (:size, :note)";

    static final String CHECKPOINTS_OF_ENTRIES = "select size, note from checkpoint where size between :from and :to";

    /// Index a_size_is_signed_once.
    static final String LIST_CHECKPOINTS = """
            select note from checkpoint where size >= :from and size < :to order by size
            """;
}
