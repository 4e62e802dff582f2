package org.tawama.register;

/// Every statement of SQL about entries and what follows from them, one for each question. The index a query walks is
/// named beside it.
final class RegisterSql {
    private RegisterSql() {}

    private static final String COLUMNS = """
            e.number, e.record, e.kind, e.revision, e.at, e.office, e.act, e.reason, e.language,
            e.body_digest, e.leaf, e.body
            """;

    /// Held until the transaction ends: whoever has it is the only writer.
    static final String LOCK_END = "select id from log for update";

    /// Whoever waits longer for a lock is refused it, until the transaction ends.
    static final String LIMIT_LOCK_WAIT = "select set_config('lock_timeout', :limit, true)";

    /// The first entry of each second in which something was recorded, after :seen. Index
    /// an_entry_number_is_given_once.
    static final String RECORDED = """
            select min(number) as number, at
            from entry
            where number > :seen and number <= :size
            group by at
            order by min(number)
            """;

    /// Index a_record_is_current_once, then an_entry_number_is_given_once.
    static final String FIND_CURRENT = "select " + COLUMNS + """
            from current_record c
            join entry e on e.number = c.entry
            where c.record = any(:records)
            """;

    /// Index a_record_is_current_once alone.
    static final String KNOWN = "select record from current_record where record = any(:records)";

    /// Index a_record_states_each_revision_once, one probe from its end for each record.
    static final String FIND_KNOWN = "select " + COLUMNS + """
            from unnest(:records::text[]) as asked(record)
            cross join lateral (
                select *
                from entry
                where record = asked.record collate "C" and number <= :known
                order by revision desc
                limit 1) e
            """;

    /// Index a_record_states_each_revision_once, backwards.
    static final String HISTORY = "select " + COLUMNS + """
            from entry e
            where e.record = :record
            order by e.revision desc
            """;

    /// Index current_record_by_kind.
    static final String LIST_CURRENT = "select " + COLUMNS + """
            from current_record c
            join entry e on e.number = c.entry
            where c.kind = :kind and c.record > :after
            order by c.record
            limit :limit
            """;

    /// Index current_record_by_kind, then a_record_states_each_revision_once: a record never vanishes nor changes
    /// kind.
    static final String LIST_KNOWN = "select " + COLUMNS + """
            from current_record c
            cross join lateral (
                select *
                from entry
                where record = c.record and number <= :known
                order by revision desc
                limit 1) e
            where c.kind = :kind and c.record > :after
            order by c.record
            limit :limit
            """;

    /// Index current_record_by_kind, then a_record_states_each_revision_once.
    static final String LIST_LAST_DONE = "select " + COLUMNS + """
            from current_record c
            cross join lateral (
                select *
                from entry
                where record = c.record and number <= :known
                order by revision desc
                limit 1) e
            where c.kind = :kind and e.act = :act
            order by c.record
            limit :limit
            """;

    /// Index an_entry_number_is_given_once.
    static final String LIST_ENTRIES = "select " + COLUMNS + """
            from entry e
            where e.number >= :from and e.number < :to
            order by e.number
            """;

    /// Index an_entry_refers_to_a_record_once. Only the newest revision as known counts.
    static final String REFERRING = "select " + COLUMNS + """
            from reference r
            join entry e on e.number = r.entry
            where r.target = :target
                and r.entry <= :known
                and not exists (
                    select from entry later
                    where later.record = e.record and later.revision > e.revision and later.number <= :known)
            order by e.record
            """;

    /// Reads every statement that stands: for what is asked rarely.
    static final String SAYING = """
            select e.record
            from current_record c
            join entry e on e.number = c.entry
            where e.act <> :unless and position(:piece in e.body) > 0
            order by e.record
            """;

    /// Index an_entry_refers_to_a_record_once, twice: what points to the second of a couple is read, and for each the
    /// first is looked up. Nothing else will do, see [#PLAN_BY_INDEX].
    static final String REFERRING_TO_BOTH = """
            select distinct second.entry
            from unnest(:firsts::text[], :seconds::text[]) as couple(first, second)
            cross join lateral (
                select entry from reference where target = couple.second collate "C" offset 0) second
            cross join lateral (
                select
                from reference
                where target = couple.first collate "C" and entry = second.entry
                limit 1) first
            """;

    /// A plan that was made while the tables were empty would read them whole for every couple, for as long as the
    /// connection lasts.
    static final String PLAN_BY_INDEX = """
            select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    static final String PLAN_FREELY = """
            select set_config('enable_seqscan', 'on', true), set_config('plan_cache_mode', 'auto', true)
            """;

    /// Index an_entry_refers_to_a_record_once, then as [#CURRENT_AMONG].
    static final String REFERRING_TO_ANY = "select " + COLUMNS + """
            from entry e
            join current_record c on c.record = e.record and c.entry = e.number
            where e.kind = :kind
                and e.number in (select entry from reference where target = any(:targets::text[] collate "C"))
            order by e.number
            """;

    /// Index an_entry_refers_to_a_record_once, then a_record_states_each_revision_once.
    static final String KNOWN_REFERRING_TO_ANY = "select " + COLUMNS + """
            from entry e
            where e.kind = :kind
                and e.number in (
                    select entry from reference where target = any(:targets::text[] collate "C") and entry <= :known)
                and not exists (
                    select from entry later
                    where later.record = e.record and later.revision > e.revision and later.number <= :known)
            order by e.record
            """;

    /// Index an_entry_number_is_given_once, then a_record_is_current_once.
    static final String CURRENT_AMONG = "select " + COLUMNS + """
            from entry e
            join current_record c on c.record = e.record and c.entry = e.number
            where e.number = any(:entries)
            order by e.number
            """;

    /// Index a_record_states_each_revision_once.
    static final String FIRST_ENTRIES =
            "select record, number from entry where record = any(:records) and revision = 1";

    /// Index a_record_states_each_revision_once.
    static final String BEGINNINGS = "select record, at from entry where record = any(:records) and revision = 1";

    static final String FIND_ORIGINS = "select key, record from origin where key = any(:keys)";
    static final String CURRENT_REVISIONS =
            "select record, kind, revision from current_record where record = any(:records)";
    static final String DISCLOSURES =
            "select entry, disclosure from disclosure where entry = any(:entries) order by entry, digest";

    /// Index a_record_states_each_revision_once, then a_digest_is_disclosed_once.
    static final String ERASE = """
            delete from disclosure
            using entry
            where entry.record = :record
                and disclosure.entry = entry.number
                and disclosure.digest = any(:digests)
            """;

    static final String NEXT_IN_SERIES = """
            insert into series (name, last)
            values (:name, 1)
            on conflict (name) do update set last = series.last + 1
            returning last
            """;

    static final String COPY_ENTRIES = """
            copy entry (number, at, revision, record, kind, office, act, reason, language, body_digest, leaf, body)
            from stdin (format binary)
            """;
    static final String COPY_REFERENCES = "copy reference (entry, target) from stdin (format binary)";
    static final String COPY_ORIGINS = "copy origin (key, record, entry) from stdin (format binary)";
    static final String COPY_DISCLOSURES = "copy disclosure (entry, digest, disclosure) from stdin (format binary)";
    static final String COPY_NODES = "copy tree_node (level, number, hash) from stdin (format binary)";

    /// A first revision makes its record current.
    static final String COPY_CURRENT = "copy current_record (record, kind, entry, revision) from stdin (format binary)";

    /// A later one moves it: to the newest of the entries after `size`.
    static final String MOVE_CURRENT = """
            update current_record
            set entry = newest.number, revision = newest.revision
            from (
                select distinct on (record) record, number, revision
                from entry
                where number > :size and revision > 1
                order by record, revision desc) newest
            where current_record.record = newest.record
            """;

    /// Index an_entry_number_is_given_once. Leaf i is entry i + 1.
    static final String READ_LEAVES = "select leaf from entry where number > :first and number <= :end order by number";

    /// Index a_tree_node_is_computed_once.
    static final String READ_NODES = """
            select hash
            from tree_node
            where level = :level and number >= :first and number < :end
            order by number
            """;

    // What a verification asks. A page is the entries :from to :to, both inclusive.

    /// Index reference_by_entry.
    static final String REFERENCES_OF_ENTRIES = "select entry, target from reference where entry between :from and :to";

    /// Index origin_by_entry.
    static final String ORIGINS_OF_ENTRIES = "select key, record, entry from origin where entry between :from and :to";

    static final String ORIGINS_OF_KEYS = "select key, record, entry from origin where key = any(:keys)";

    /// Index a_digest_is_disclosed_once.
    static final String DISCLOSURES_OF_ENTRIES =
            "select entry, digest, disclosure from disclosure where entry between :from and :to";

    /// How many entries came from an exported log, without the values withheld in them.
    static final String SIZE_TAKEN = "select coalesce(max(size), 0) from taken_log";

    static final String ADD_TAKEN = "insert into taken_log (size) values (:size)";

    /// Index entries_that_erase.
    static final String ERASED_AFTER = """
            select distinct record
            from entry
            where number > :entry and position('"_erased":[' in body) > 0
            """;

    /// Index a_record_states_each_revision_once. Erasures are few: their bodies are told apart by a name of the
    /// register's.
    static final String ERASING_AFTER = """
            select body
            from entry
            where record = :record and revision > :revision and position('"_erased":[' in body) > 0
            """;

    /// Index a_record_states_each_revision_once.
    static final String WITHHOLDING_BEFORE = """
            select body
            from entry
            where record = :record and revision < :revision and position('"_sd":[' in body) > 0
            """;

    /// Indexes a_record_states_each_revision_once and a_digest_is_disclosed_once.
    static final String FIRST_KEPT = """
            select min(disclosure.digest)
            from entry
            join disclosure on disclosure.entry = entry.number
            where entry.record = :record and disclosure.digest = any(:digests)
            """;

    /// Index a_tree_node_is_computed_once. Node i of level l is complete with entry (i + 1) * 256^l.
    static final String NODES_COMPLETED_BY_ENTRIES = """
            select n.level, n.number, n.hash
            from generate_series(1, 7) as height(level)
            join tree_node n on n.level = height.level
                and n.number >= (:from::bigint - 1) >> (8 * height.level)
                and n.number < :to::bigint >> (8 * height.level)
            """;

    /// The first entry whose revision does not follow. Index a_record_states_each_revision_once.
    static final String FIRST_OUT_OF_ORDER = """
            select min(e.number)
            from entry e
            left join entry before on before.record = e.record and before.revision = e.revision - 1
            where (e.revision > 1 and (before.number is null or before.number > e.number or before.kind <> e.kind))
                or (e.revision = 1 and before.number is not null)
            """;

    /// The first entry that is, or is shown as, the newest revision of a record, and not both.
    static final String FIRST_NOT_CURRENT = """
            select min(greatest(newest.number, shown.entry))
            from (select distinct on (record) record, kind, number, revision
                  from entry
                  order by record, revision desc) newest
            full join current_record shown on shown.record = newest.record
            where (newest.number, newest.kind, newest.revision) is distinct from (shown.entry, shown.kind, shown.revision)
            """;

    /// Rows that belong to no entry of the log.
    static final String FIRST_STRAY = """
            select min(entry)
            from (select entry from reference where entry not between 1 and :size
                  union all
                  select entry from origin where entry not between 1 and :size
                  union all
                  select entry from disclosure where entry not between 1 and :size
                  union all
                  select size from checkpoint where size not between 0 and :size
                  union all
                  select size from cosignature where size not between 0 and :size
                  union all
                  select size from key_handover where size not between 0 and :size
                  union all
                  select size from taken_log
                  where size > :size or exists (select from checkpoint c where c.size between 1 and taken_log.size - 1)
                  union all
                  select (number + 1) << (8 * level) from tree_node where (number + 1) << (8 * level) not between 1 and :size)
            """;

    // What follows from the statements, for a register that was filled with a log.

    static final String DERIVE_CURRENT = """
            insert into current_record (record, kind, entry, revision)
            select distinct on (record) record, kind, number, revision
            from entry
            order by record, revision desc
            """;
    /// The highest number that the ids of records show for a series.
    static final String DERIVE_SERIES = """
            insert into series (name, last)
            select :name, max(substr(record, length(:name) + 1)::bigint)
            from current_record
            where starts_with(record, :name) and substr(record, length(:name) + 1) ~ '^[1-9][0-9]{0,15}$'
            having count(*) > 0
            """;

    // What a backup asks.

    static final String LIST_SERIES = "select name, last from series order by name";
    static final String ADD_SERIES = "insert into series (name, last) values (:name, :last)";

    static final String LIST_DISCLOSURES = """
            select entry, disclosure from disclosure where entry >= :from and entry < :to order by entry, digest
            """;

    static final String LAST_ENTRY = "select coalesce(max(number), 0) from entry";
}
