package org.tawama.portal;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe finds against WCAG 2.2 AA and its own best practices on a page as it is drawn now.
final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /// Each violation with its first place. What holds is not described, and no second tab is opened to gather what
    /// frames of other hosts say, for there are none: the one and the other take most of the time.
    static List<String> violations(Page tab) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(tab)
                .options(options).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml() + " "
                                        + rule.getNodes().getFirst().getFailureSummary())
                        .toList();
    }
}
