-- The register is a log of statements. The database itself refuses whatever would change what was once stated:
-- rows of the log are inserted and never touched again. docs/register.md says how the columns are hashed.
-- Identifiers are compared by their bytes (collate "C"), so that order does not depend on the server's locale.

-- One row: which log this is. A writer locks it, and so holds the end of the log until it commits.
create table log (
    id smallint constraint there_is_one_log primary key constraint the_one_log_has_number_one check (id = 1),
    origin text not null
);

-- Every key that ever signed a checkpoint, in signed-note form.
create table log_key (
    verifier text constraint a_key_is_listed_once primary key
);

-- Entry n is leaf n - 1 of the tree. The header is made of these columns; body_digest and leaf are what the tree saw.
create table entry (
    number bigint constraint an_entry_number_is_given_once primary key,
    at timestamptz not null,
    revision integer not null,
    record text collate "C" not null,
    kind text collate "C" not null,
    office text not null,
    act text not null,
    reason text,
    body_digest bytea not null,
    leaf bytea not null,
    body text not null,
    constraint entries_are_numbered_from_one check (number >= 1),
    constraint revisions_are_numbered_from_one check (revision >= 1),
    constraint a_record_id_has_1_to_200_characters check (length(record) between 1 and 200),
    constraint a_reason_has_at_most_2000_characters check (length(reason) <= 2000),
    constraint a_time_is_whole_seconds check (date_trunc('second', at) = at),
    constraint digests_have_32_bytes check (length(body_digest) = 32 and length(leaf) = 32)
);

-- History and "as known at": the newest revision is the last of its record.
create unique index a_record_states_each_revision_once on entry (record, revision);

-- Where each record stands now: derived from entry, and checked against it by verification.
create table current_record (
    record text collate "C" constraint a_record_is_current_once primary key,
    kind text collate "C" not null,
    entry bigint not null,
    revision integer not null
);

-- Listing the records of a kind, page by page.
create index current_record_by_kind on current_record (kind, record);

-- Which records an entry's statement points to: derived from its body.
create table reference (
    entry bigint not null,
    target text collate "C" not null,
    constraint an_entry_refers_to_a_record_once primary key (target, entry)
);

-- Rows arrive in the order of entries, so the smallest of indexes finds a range of them.
create index reference_by_entry on reference using brin (entry);

-- Which record a source's key became: derived from the body of the entry that claimed it first.
create table origin (
    key text collate "C" constraint an_origin_belongs_to_one_record primary key,
    record text collate "C" not null,
    entry bigint not null
);

create index origin_by_entry on origin using brin (entry);

-- The values that entered a statement as salted digests. The only rows that may be deleted: erasing one breaks no proof.
create table disclosure (
    entry bigint not null,
    digest text collate "C" not null,
    disclosure text not null,
    constraint a_digest_is_disclosed_once primary key (entry, digest)
);

-- The roots of complete tiles: node `number` (from 0) at height 8 * level. Leaves, level 0, are in entry.
create table tree_node (
    level smallint not null,
    number bigint not null,
    hash bytea not null,
    constraint a_tree_node_is_computed_once primary key (level, number),
    constraint leaves_are_kept_with_their_entries check (level >= 1),
    constraint a_node_has_32_bytes check (length(hash) = 32)
);

-- The signed head after each append.
create table checkpoint (
    size bigint constraint a_size_is_signed_once primary key,
    note text not null
);

-- The last number given in each named series, so that no number is given twice.
create table series (
    name text collate "C" constraint a_series_is_counted_once primary key,
    last bigint not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is in the log stays in the log: % of table % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger the_log_is_never_changed before update or delete or truncate on log execute function refuse_change();
create trigger a_key_is_never_unlisted before update or delete or truncate on log_key execute function refuse_change();
create trigger an_entry_is_never_changed before update or delete or truncate on entry execute function refuse_change();
create trigger a_reference_is_never_changed before update or delete or truncate on reference execute function refuse_change();
create trigger an_origin_is_never_changed before update or delete or truncate on origin execute function refuse_change();
create trigger a_tree_node_is_never_changed before update or delete or truncate on tree_node execute function refuse_change();
create trigger a_checkpoint_is_never_changed before update or delete or truncate on checkpoint execute function refuse_change();
create trigger a_record_never_vanishes before delete or truncate on current_record execute function refuse_change();
create trigger a_disclosure_is_kept_or_erased before update or truncate on disclosure execute function refuse_change();
create trigger a_series_never_vanishes before delete or truncate on series execute function refuse_change();

create function refuse_going_back() returns trigger language plpgsql as $$
begin
    if new.last <= old.last or new.name <> old.name then
        raise exception 'a series only goes forward: % is at %', old.name, old.last using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger a_series_only_goes_forward before update on series for each row execute function refuse_going_back();

-- Once a statement and not once a row, so that ten thousand entries cost one look at the index.
create function refuse_gaps() returns trigger language plpgsql as $$
declare
    first_added bigint;
    last_added bigint;
    added_count bigint;
    last_before bigint;
begin
    select min(number), max(number), count(*) into first_added, last_added, added_count from added;
    if added_count = 0 then
        return null;
    end if;
    select coalesce(max(number), 0) into last_before from entry where number < first_added;
    if first_added <> last_before + 1
        or last_added <> last_before + added_count
        or exists (select from entry where number > last_added) then
        raise exception 'entries follow one another without a gap: after % came % to %, % in number',
            last_before, first_added, last_added, added_count using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger entries_follow_one_another after insert on entry
    referencing new table as added for each statement execute function refuse_gaps();

create function refuse_wrong_size() returns trigger language plpgsql as $$
declare
    last_entry bigint;
begin
    select coalesce(max(number), 0) into last_entry from entry;
    if new.size <> last_entry then
        raise exception 'a checkpoint covers the whole log: its size is %, the last entry is %', new.size, last_entry
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger a_checkpoint_covers_the_whole_log before insert on checkpoint
    for each row execute function refuse_wrong_size();
