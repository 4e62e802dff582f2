package org.tawama.register;

/// What is asked of PostgreSQL about the files that lie beside the log.
final class FilesSql {
    private FilesSql() {}

    static final String ADD = """
            insert into kept_file (digest, size)
            values (:digest, :size)
            on conflict (digest) do nothing
            """;

    static final String ADD_PIECE = "insert into file_piece (digest, number, bytes) values (:digest, :number, :bytes)";

    static final String ADD_PAGE = "insert into file_text (digest, page, text) values (:digest, :page, :text)";

    /// Index a_file_is_kept_once, as for all that follow.
    static final String SIZE = "select size from kept_file where digest = :digest";

    static final String KEPT_AMONG = "select digest from kept_file where digest = any(:digests)";

    static final String LIST = """
            select digest
            from kept_file
            where digest > :after
            order by digest
            limit :limit
            """;

    /// Index a_piece_is_kept_once.
    static final String PIECE = "select bytes from file_piece where digest = :digest and number = :number";

    /// Index a_page_is_read_once.
    static final String PAGES = "select page, text from file_text where digest = :digest order by page";

    static final String PAGE_NUMBERS = "select page from file_text where digest = :digest order by page";

    static final String PAGE = "select text from file_text where digest = :digest and page = :page";

    static final String ERASE = "delete from kept_file where digest = :digest";
}
