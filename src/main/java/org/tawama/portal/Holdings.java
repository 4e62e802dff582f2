package org.tawama.portal;

import java.time.Clock;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;

/// What the pages read from: the register, its records, their sheets, and the index. Nothing here can write.
record Holdings(
        Register register,
        Records records,
        Sheets sheets,
        Search search,
        WorldMap map,
        StatementWords statementWords,
        Messages messages,
        Clock clock) {}
