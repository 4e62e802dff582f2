-- A signing key may be replaced: the old key and the new one sign together where one ends and the other begins.
create table key_handover (
    retired text constraint a_key_is_retired_once primary key references log_key (verifier),
    appointed text not null
        constraint a_key_is_appointed_once unique
        references log_key (verifier),
    size bigint not null,
    note text not null
);

-- Whose signatures are kept beside ours: the keys of witnesses, in the form of C2SP tlog-cosignature.
create table witness (
    verifier text constraint a_witness_is_listed_once primary key
);

-- Further signature lines under the checkpoint of a size: by witnesses, and by a key that was just appointed.
create table cosignature (
    size bigint not null,
    name text not null,
    key_hash text not null,
    line text not null,
    constraint a_key_cosigns_a_size_once primary key (size, name, key_hash),
    constraint a_checkpoint_has_no_negative_size check (size >= 0)
);

-- The last size that a witness signed.
create index cosignature_by_witness on cosignature (name, key_hash, size);

create trigger a_handover_is_never_changed before update or delete or truncate on key_handover execute function refuse_change();
create trigger a_witness_is_never_unlisted before update or delete or truncate on witness execute function refuse_change();
create trigger a_cosignature_is_never_changed before update or delete or truncate on cosignature execute function refuse_change();
