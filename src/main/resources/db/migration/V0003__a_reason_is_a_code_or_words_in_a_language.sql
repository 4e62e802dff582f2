-- A reason is a code, which every reader is told in his own language; or words of an officer, and then the log says in
-- which language they are. docs/register.md, section 5.
alter table entry
    add column language text collate "C",
    add constraint only_words_are_in_a_language check (language is null or reason is not null);
