-- A withheld value is erased by a statement of its record, and in no other way. docs/register.md, section 4.

-- What was deleted and may still lie in PostgreSQL's files. A row goes when they were swept.
create table remains (
    erased_in xid8 constraint an_erasure_leaves_remains_once primary key
);

-- The first entries came from an exported log, which has no withheld values.
create table taken_log (
    size bigint constraint a_log_is_taken_once primary key,
    constraint a_taken_log_has_entries check (size >= 1)
);

create trigger a_taken_log_is_never_changed before update or delete or truncate on taken_log execute function refuse_change();

-- The entry that erases is in the same transaction: every append ends with a checkpoint over the whole log, so whatever no
-- checkpoint covers is being written. The digests stand in the body as text: "_erased":["…","…"].
create function refuse_unstated_erasure() returns trigger language plpgsql as $$
begin
    if not exists (
        select from entry erasing
        join entry stated on stated.record = erasing.record
        where stated.number = old.entry
            and erasing.number > (select coalesce(max(size), 0) from checkpoint)
            and position('"' || old.digest || '"' in substring(erasing.body from '"_erased":\[([^\]]*)\]')) > 0) then
        raise exception 'a withheld value is erased only by a statement of its record that says so: entry %, digest %',
            old.entry, old.digest using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

-- Few, and asked for whenever the log has grown. A body with these characters in a text has them escaped.
create index entries_that_erase on entry (number, record) where position('"_erased":[' in body) > 0;

create trigger a_value_is_erased_by_a_statement before delete on disclosure
    for each row execute function refuse_unstated_erasure();

create function leave_remains() returns trigger language plpgsql as $$
begin
    insert into remains values (pg_current_xact_id()) on conflict do nothing;
    return null;
end $$;

create trigger an_erasure_leaves_remains after delete on disclosure for each row execute function leave_remains();

-- What one entry erased, another insert must not bring back. Row by row, so that each costs two looks at an index.
create function refuse_erased_value() returns trigger language plpgsql as $$
begin
    if exists (
        select from entry stated
        join entry erasing on erasing.record = stated.record and erasing.revision > stated.revision
        where stated.number = new.entry
            and position('"' || new.digest || '"' in substring(erasing.body from '"_erased":\[([^\]]*)\]')) > 0) then
        raise exception 'a withheld value that was erased stays erased: entry %, digest %', new.entry, new.digest
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger an_erased_value_stays_erased before insert on disclosure
    for each row execute function refuse_erased_value();

-- The planner's statistics would hold copies of values, and keep them when the rows are gone.
alter table disclosure alter column disclosure set statistics 0;
select pg_clear_attribute_stats(current_schema()::text, 'disclosure', 'disclosure', false);
