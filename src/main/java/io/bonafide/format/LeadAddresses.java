package io.bonafide.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects addresses that a document names: distinct web addresses in the order found, secure ones first. */
final class LeadAddresses {
    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST = 2_000;

    private final Set<String> found = new LinkedHashSet<>();

    /** Anything but a web address is passed over. */
    void add(String address) {
        String plain = address.strip();
        if (found.size() < MOST_KEPT && plain.length() <= LONGEST && Addresses.isWeb(plain)) {
            found.add(Addresses.withoutFragment(plain));
        }
    }

    /**
     * @param page what the document is, when they lead to nothing
     */
    Reading.Leads asLeads(String page) {
        List<String> best = new ArrayList<>(found);
        best.sort(Comparator.comparing(address -> !isSecure(address)));
        return new Reading.Leads(best.subList(0, Math.min(best.size(), Reading.Leads.MOST)), page);
    }

    private static boolean isSecure(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https:");
    }
}
