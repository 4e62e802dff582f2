package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;

/// Leads to a list as a file, once for each format that it has, and to what can be subscribed to.
final class Downloads {
    private static final String MACHINES = "/api/v1/";
    private static final String LANGUAGE = "lang";

    private final Page page;

    Downloads(Page page) {
        this.page = page;
    }

    /// All of the list, with the same filters; and its calendar for a program that asks for it again and again.
    List<Link> of(Listed list, Address filters) {
        var links = new ArrayList<Link>();
        for (var format : Format.of(list))
            links.add(Link.to(format.title(), file(list, format, filters).text()));
        calendar(Format.of(list)).ifPresent(format -> links.add(subscription(file(list, format, filters))));
        return links;
    }

    private Address file(Listed list, Format format, Address filters) {
        return told(format, filters.at(MACHINES + list.code() + "." + format.extension()));
    }

    private Address told(Format format, Address address) {
        return format.speaks() ? address.set(LANGUAGE, page.language().code()) : address;
    }

    /// The list without filters, in each of its formats; in the preferred one at the address that its records begin
    /// with.
    List<Link> whole(Listed list) {
        var preferred = Format.all().getFirst();
        return Format.of(list).stream()
                .map(format -> Link.to(
                        format.title(),
                        format.equals(preferred)
                                ? past().at(MACHINES + list.code()).text()
                                : file(list, format, past()).text()))
                .toList();
    }

    /// What the register learns of the list, with the same filters, as a feed.
    Optional<Link> news(Listed list, Address filters) {
        return Format.of(list).stream()
                .filter(Format::tellsNews)
                .findFirst()
                .map(format -> Link.to(
                        page.say("portal.feed.title", "list", page.words().word("portal.listed", list.code())),
                        file(list, format, filters).text()));
    }

    /// The calendar of one record, as a file and to subscribe to; nothing when it has none.
    List<Link> calendar(Listed list, String id) {
        return calendar(Format.ofOne(list)).stream()
                .map(format -> told(
                        format,
                        past().at(MACHINES + list.code() + "/" + Address.segment(id) + "." + format.extension())))
                .flatMap(address ->
                        List.of(Link.to(page.say("portal.calendar.file"), address.text()), subscription(address))
                                .stream())
                .toList();
    }

    private static Optional<Format> calendar(List<Format> formats) {
        return formats.stream().filter(Format::keepsWithdrawn).findFirst();
    }

    /// What a page of another day asks of the interface, too.
    private Address past() {
        return page.past()
                .map(at -> new Address("", Map.of())
                        .set("asof", at.day().toString())
                        .set("known", Long.toString(at.entry())))
                .orElseGet(() -> new Address("", Map.of()));
    }

    private Link subscription(Address address) {
        return Link.to(
                page.say("portal.calendar.subscribe"), "webcal://" + page.site().getRawAuthority() + address.text());
    }
}
