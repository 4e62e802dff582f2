-- Every append ends with a signed head over the whole log. So what was added since can be read from the log itself, and
-- the new rows, bodies included, need not be copied aside for the trigger: that copy took a good part of a large append.
drop trigger entries_follow_one_another on entry;

create or replace function refuse_gaps() returns trigger language plpgsql as $$
declare
    signed_size bigint;
    last_number bigint;
    added_count bigint;
begin
    select coalesce(max(size), 0) into signed_size from checkpoint;
    select max(number), count(*) into last_number, added_count from entry where number > signed_size;
    if last_number - signed_size <> added_count then
        raise exception 'entries follow one another without a gap: after % came % entries, the last of them %',
            signed_size, added_count, last_number using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger entries_follow_one_another after insert on entry
    for each statement execute function refuse_gaps();
