-- A statement may erase a file that its document had before, and names the one that stays too. What may go is therefore no
-- longer any file that such a statement names: its own one if it says that it is erased, and those of before.
create or replace function refuse_unstated_removal() returns trigger language plpgsql as $$
declare
    gone constant text := encode(old.digest, 'hex');
begin
    if not exists (
        select from entry erasing
        where erasing.kind = 'document'
            and erasing.act = 'erased'
            and position('"sha256":"' || gone || '"' in erasing.body) > 0
            and ((erasing.body::jsonb #>> '{file,sha256}' = gone and erasing.body::jsonb #> '{file,erased}' is not null)
                or erasing.body::jsonb -> 'erasedFiles' @> jsonb_build_array(jsonb_build_object('sha256', gone)))) then
        raise exception 'a file is erased only after a statement of its document that says so: %', gone
            using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
