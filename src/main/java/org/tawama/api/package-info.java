/// **For** the public reading interface: JSON and other formats under `/api/v1`, and the log's files under `/log`.
/// **Knows** the register, its records, their projections and the search. **Never** writes, and never knows a page.
/// **Guarantees** that every address it answers is a row of one table, from which its OpenAPI description is made too;
/// that bad input is answered by a problem (RFC 9457) which names it, and never by a failure.
/// **Start reading at** [org.tawama.api.Api], then `Routes`.
@NullMarked
package org.tawama.api;

import org.jspecify.annotations.NullMarked;
