package io.bonafide.job;

/**
 * The places for claims in flight, over all partitions: they bound memory. The scarcer they are, the fewer one domain gets,
 * and the last ones go to domains that hold none: issuers who hang, be they fifty, never take them all.
 */
final class Places {
    /** A domain with places gets another one while that many times as many are free. */
    private static final int SHARE = 4;

    private int free;

    Places(int all) {
        this.free = all;
    }

    /**
     * @param held places that the domain has already
     * @return whether it now has one more
     */
    synchronized boolean take(int held) {
        if (free <= SHARE * held) {
            return false;
        }
        free--;
        return true;
    }

    synchronized void giveBack() {
        free++;
    }
}
