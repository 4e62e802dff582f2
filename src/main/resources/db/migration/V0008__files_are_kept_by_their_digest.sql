-- The files of documents lie beside the log, as withheld values do: a statement names a file by the SHA-256 of its bytes,
-- and whoever has the bytes can hold them against it. docs/documents.md says what may become of them.

create table kept_file (
    digest bytea constraint a_file_is_kept_once primary key,
    size bigint not null,
    constraint a_file_has_a_digest_of_32_bytes check (length(digest) = 32),
    constraint a_file_has_bytes check (size >= 1)
);

-- The bytes, in pieces, so that neither side ever holds a file whole. Number 0 is the first.
create table file_piece (
    digest bytea not null references kept_file on delete cascade,
    number integer not null,
    bytes bytea not null,
    constraint a_piece_is_kept_once primary key (digest, number),
    constraint pieces_are_numbered_from_zero check (number >= 0)
);

-- What is to be read in the file, page by page from 1: derived from its bytes. A page without words has no row.
create table file_text (
    digest bytea not null references kept_file on delete cascade,
    page integer not null,
    text text not null,
    constraint a_page_is_read_once primary key (digest, page),
    constraint pages_are_numbered_from_one check (page >= 1)
);

-- Scans do not get smaller.
alter table file_piece alter column bytes set storage external;

-- The planner needs none of the words, and its statistics would keep them when the rows are gone.
alter table file_text alter column text set statistics 0;
alter table file_piece alter column bytes set statistics 0;

create trigger a_file_is_never_changed before update or truncate on kept_file execute function refuse_change();
create trigger a_piece_is_never_changed before update or truncate on file_piece execute function refuse_change();
create trigger a_page_is_never_changed before update or truncate on file_text execute function refuse_change();

-- Few, and asked for only when a file goes.
create index entries_that_erase_a_file on entry (number) where kind = 'document' and act = 'erased';

create function refuse_unstated_removal() returns trigger language plpgsql as $$
begin
    if not exists (
        select from entry erasing
        where erasing.kind = 'document'
            and erasing.act = 'erased'
            and position('"sha256":"' || encode(old.digest, 'hex') || '"' in erasing.body) > 0) then
        raise exception 'a file is erased only after a statement of its document that says so: %',
            encode(old.digest, 'hex') using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger a_file_is_erased_by_a_statement before delete on kept_file
    for each row execute function refuse_unstated_removal();

-- A piece or a page goes with its file, not alone.
create function refuse_lone_removal() returns trigger language plpgsql as $$
begin
    if exists (select from kept_file where digest = old.digest) then
        raise exception 'a file is kept whole: % of table % is refused', lower(tg_op), tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger a_piece_goes_with_its_file before delete on file_piece for each row execute function refuse_lone_removal();
create trigger a_page_goes_with_its_file before delete on file_text for each row execute function refuse_lone_removal();

-- Scans are large: their tables are written anew only when a file went.
alter table remains add column of_a_file boolean not null default false;

create function leave_remains_of_a_file() returns trigger language plpgsql as $$
begin
    insert into remains values (pg_current_xact_id(), true) on conflict (erased_in) do update set of_a_file = true;
    return null;
end $$;

create trigger an_erased_file_leaves_remains after delete on kept_file for each row execute function leave_remains_of_a_file();
